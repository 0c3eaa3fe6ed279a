import { useLoaderData } from "@remix-run/react";
import { ChallengeCard } from "#app/components/challenge/challenge-card.tsx";
import { FirstSteps } from "#app/components/home/first-steps.tsx";
import { useWaiting, WaitingList } from "#app/components/home/waiting-list.tsx";
import { Wins } from "#app/components/home/wins.tsx";
import { useFrame } from "#app/components/page/frame-data.ts";
import { titled } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { homePage } from "#app/domain/insight/home-page.ts";
import { page } from "#app/http/handlers.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";

export const loader = page((ctx) => homePage(ctx));
export const handle = titled<typeof loader>((t) => t("home.title"));

/** Where everybody comes in: what waits for you, what is open, and what became of it. */
export default function Home() {
  const t = useT();
  const { open, wins, tookPart, may, ...rest } = useLoaderData<typeof loader>();
  const name = useFrame()?.person?.name.split(" ")[0] ?? "";
  const waiting = useWaiting(rest);
  return (
    <div className="stack gap-12">
      <header className="page-head mb-0">
        <h1 className="question">{t("home.hello", { name })}</h1>
        {waiting.length === 0 && tookPart && <p className="lead">{t("home.nothing-waiting")}</p>}
      </header>
      {waiting.length > 0 && <section className="stack" aria-labelledby="waiting"><h2 id="waiting">{t("home.waiting")}</h2><WaitingList items={waiting} /></section>}
      {!tookPart && <FirstSteps />}
      <section className="stack" aria-labelledby="open">
        <div className="section-head">
          <h2 id="open">{t("home.open")}</h2>
          {may.createChallenge === true && <LinkButton to={paths.newChallenge()} small icon="add">{t("home.new-challenge")}</LinkButton>}
        </div>
        {open.length === 0
          ? <Empty title={t("home.no-open")} what={t("home.no-open-what")}><LinkButton to={paths.outcomes()}>{t("home.all-outcomes")}</LinkButton></Empty>
          : <><div className="cards">{open.map((challenge) => <ChallengeCard key={challenge.id} challenge={challenge} />)}</div><p><a href={paths.challenges()}>{t("home.all-challenges")}</a></p></>}
      </section>
      <section className="stack" aria-labelledby="wins">
        <h2 id="wins">{t("home.wins")}</h2>
        {wins.length === 0 ? <Empty title={t("home.no-wins")} what={t("home.no-wins-what")} /> : <><Wins wins={wins} /><p><a href={paths.outcomes()}>{t("home.all-outcomes")}</a></p></>}
      </section>
    </div>
  );
}
