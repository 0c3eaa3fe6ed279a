import { useLoaderData } from "@remix-run/react";
import { ChallengeCard } from "#app/components/challenge/challenge-card.tsx";
import { useFrame } from "#app/components/page/frame-data.ts";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { More } from "#app/components/ui/more.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import { requireActorId } from "#app/domain/access/allow.ts";
import { challengeList } from "#app/domain/challenge/challenge-cards.ts";
import { challengeTabNames } from "#app/domain/challenge/challenge-tabs.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { url }) => {
  requireActorId(ctx.actor);
  const tab = challengeTabNames.find((name) => name === url.searchParams.get("tab")) ?? "open";
  return challengeList(ctx, tab, url.searchParams.get("after") ?? undefined);
});
export const handle = titleHandle<typeof loader>((t) => t("challenge.list"));

/** The challenges the reader may see, by progress. */
export default function Challenges() {
  const t = useT();
  const mayCreate = useFrame()?.may.createChallenge === true;
  const { tab, challenges, counts, after } = useLoaderData<typeof loader>();
  const tabs = challengeTabNames.filter(
    (name) => name !== "drafts" || mayCreate || counts.drafts > 0,
  );
  return (
    <>
      <header className="page-head">
        <h1>{t("challenge.list")}</h1>
        <p className="lead">{t("challenge.list-lead")}</p>
        {mayCreate && (
          <div className="form-actions">
            <LinkButton to={paths.newChallenge()} icon="add">
              {t("challenge.new")}
            </LinkButton>
          </div>
        )}
      </header>
      <Tabs
        label={t("challenge.tabs")}
        tabs={tabs.map((name) => ({
          to: paths.challenges({ tab: name === "open" ? "" : name }),
          label: t(`challenge.tab.${name}`),
          count: counts[name],
          current: name === tab,
        }))}
      />
      <div className="mt-6">
        {challenges.length === 0 ? (
          <Empty title={t(`challenge.none.${tab}`)} description={t(`challenge.none-what.${tab}`)}>
            {tab === "open" && (
              <LinkButton to={paths.outcomes()}>{t("home.all-outcomes")}</LinkButton>
            )}
          </Empty>
        ) : (
          <div className="cards">
            {challenges.map((challenge) => (
              <ChallengeCard key={challenge.id} challenge={challenge} level="h2" />
            ))}
          </div>
        )}
      </div>
      <More to={after && paths.challenges({ tab, after })} />
    </>
  );
}
