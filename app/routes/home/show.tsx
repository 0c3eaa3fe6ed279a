import { useLoaderData } from "@remix-run/react";
import { Greeting } from "#app/components/home/greeting.tsx";
import { HeroChallenge } from "#app/components/home/hero-challenge.tsx";
import { FirstSteps } from "#app/components/home/onboarding-steps.tsx";
import { OpenChallenges } from "#app/components/home/open-challenges.tsx";
import { WaitingList } from "#app/components/home/todo-list.tsx";
import { Wins } from "#app/components/home/wins.tsx";
import { fetched } from "#app/components/page/lazy.tsx";
import { titled } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { homeWithNews } from "#app/domain/dashboard/home-page.ts";
import { frontPage } from "#app/domain/dashboard/landing-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { context }) =>
  ctx.actor.id
    ? { home: await homeWithNews(ctx), front: null }
    : { home: null, front: await frontPage(ctx, context.settings.demo) },
);
export const handle = titled<typeof loader>((t, { home }) =>
  t(home ? "home.title" : "home.front.title"),
);

const frontDoor = async () => (await import("#app/components/home/landing-page.tsx")).FrontDoor;
const FrontDoor = fetched(frontDoor, import.meta.env.SSR ? await frontDoor() : null);
const newsPart = async () => (await import("#app/components/home/news.tsx")).News;
const News = fetched(newsPart, import.meta.env.SSR ? await newsPart() : null);
const homeThanks = async () => (await import("#app/components/home/home-thanks.tsx")).HomeThanks;
const HomeThanks = fetched(homeThanks, import.meta.env.SSR ? await homeThanks() : null);
const welcome = async () => (await import("#app/components/home/welcome.tsx")).Welcome;
const Welcome = fetched(welcome, import.meta.env.SSR ? await welcome() : null);

/** Where everybody comes in: what waits for you, what is open, what came of it, and where to begin. */
export default function Home() {
  const t = useT();
  const { home, front } = useLoaderData<typeof loader>();
  if (!home) return <FrontDoor front={front} />;
  const [first, ...others] = home.open;
  return (
    <div className="home">
      <Greeting waiting={home.waiting} />
      <div className="columns home-columns">
        <div className="stack gap-8">
          {home.waiting.length > 0 && <WaitingList items={home.waiting} />}
          {first ? (
            <HeroChallenge
              challenge={first}
              begun={home.waiting.some(
                (item) => item.kind === "draft" && item.challengeId === first.id,
              )}
            />
          ) : (
            <Empty title={t("home.no-open")} what={t("home.no-open-what")}>
              <LinkButton to={paths.outcomes()}>{t("home.all-outcomes")}</LinkButton>
            </Empty>
          )}
          {!home.tookPart && <Welcome />}
        </div>
        <aside className="stack gap-8">
          {home.guide && <FirstSteps guide={home.guide} />}
          <OpenChallenges challenges={others} mayCreate={home.may.createChallenge === true} />
        </aside>
        <div className="stack gap-8">
          {home.news.length > 0 && <News news={home.news} />}
          {home.thanks.length > 0 && <HomeThanks thanks={home.thanks} />}
          <Wins wins={home.wins} />
        </div>
      </div>
    </div>
  );
}
