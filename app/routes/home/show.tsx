import { useLoaderData } from "@remix-run/react";
import { Greeting } from "#app/components/home/greeting.tsx";
import { HeroChallenge } from "#app/components/home/hero-challenge.tsx";
import { HomeThanks } from "#app/components/home/home-thanks.tsx";
import { LandingPage } from "#app/components/home/landing-page.tsx";
import { News } from "#app/components/home/news.tsx";
import { OnboardingSteps } from "#app/components/home/onboarding-steps.tsx";
import { OpenChallenges } from "#app/components/home/open-challenges.tsx";
import { TodoList } from "#app/components/home/todo-list.tsx";
import { Welcome } from "#app/components/home/welcome.tsx";
import { Wins } from "#app/components/home/wins.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { homePage } from "#app/domain/dashboard/home-page.ts";
import { landingPage } from "#app/domain/dashboard/landing-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { context }) =>
  ctx.actor.id
    ? { home: await homePage(ctx), landing: null }
    : { home: null, landing: await landingPage(ctx, context.settings.demo) },
);
export const handle = titleHandle<typeof loader>((t, { home }) =>
  t(home ? "home.title" : "landing.title"),
);

/** Todo items, open challenges, outcomes and onboarding; for visitors the landing page. */
export default function Home() {
  const t = useT();
  const { home, landing } = useLoaderData<typeof loader>();
  if (!home) return <LandingPage landing={landing} />;
  const [first, ...others] = home.openChallenges;
  return (
    <div className="home">
      <Greeting waiting={home.todoItems} />
      <div className="columns home-columns">
        <div className="stack gap-8">
          {home.todoItems.length > 0 && <TodoList items={home.todoItems} />}
          {first ? (
            <HeroChallenge
              challenge={first}
              hasDraft={home.todoItems.some(
                (item) => item.kind === "draft" && item.challengeId === first.id,
              )}
            />
          ) : (
            <Empty title={t("home.no-open")} description={t("home.no-open-what")}>
              <LinkButton to={paths.outcomes()}>{t("home.all-outcomes")}</LinkButton>
            </Empty>
          )}
          {!home.hasParticipated && <Welcome />}
        </div>
        <aside className="stack gap-8">
          {home.guide && <OnboardingSteps guide={home.guide} />}
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
