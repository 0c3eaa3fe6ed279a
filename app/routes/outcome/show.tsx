import { Link, useLoaderData } from "@remix-run/react";
import { Celebration, useCelebration } from "#app/components/idea/celebration.tsx";
import { OutcomePeople } from "#app/components/implementation/outcome-people.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { RichTextView } from "#app/components/rich-text/rich-text-view.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { When } from "#app/components/ui/when.tsx";
import { outcomePage } from "#app/domain/implementation/outcome-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import type { IdeaStage } from "#db/enums.ts";

export const loader = page((ctx, { params, url }) =>
  outcomePage(ctx, params.ideaId!, url.searchParams.get("flash") === "realised"),
);
export const handle = titleHandle<typeof loader>((_t, { idea }) => idea.title);

const stageTones: Partial<Record<IdeaStage, "success" | "plain">> = {
  realised: "success",
  stopped: "plain",
};

/** The outcome of an idea, and who helped. */
export default function Outcome() {
  const t = useT();
  const { money } = useFormat();
  const { idea, authors, helpers, sponsors, steps, moves, celebrate } =
    useLoaderData<typeof loader>();
  const celebration = useCelebration(idea.id, celebrate || null);
  const isRealised = idea.stage === "realised";
  return (
    <article>
      <header className="page-head">
        <p className="eyebrow">{idea.question}</p>
        <h1 className="question">{idea.title}</h1>
        <p>
          <Badge tone={stageTones[idea.stage] ?? "accent"} icon={isRealised ? "check" : "wave"}>
            {t(`idea.stage.${idea.stage}`)}
          </Badge>
        </p>
      </header>
      <div className="columns">
        <div className="stack gap-8">
          {celebration && <Celebration kind="realised" ideaId={idea.id} />}
          {idea.photoId && (
            <img
              src={paths.file(idea.photoId, 800)}
              alt=""
              className="w-full rounded-[var(--radius)]"
            />
          )}
          {(idea.outcome || idea.lesson) && <OutcomeCard idea={idea} />}
          <section>
            <h2>{t("implementation.the-idea")}</h2>
            <div className="mt-3">
              <RichTextView doc={idea.body} under={2} />
            </div>
          </section>
          <section>
            <h2>{t("implementation.the-path")}</h2>
            <OutcomeTimeline steps={steps} moves={moves} />
          </section>
        </div>
        <aside className="stack">
          <OutcomePeople
            authors={authors}
            helpers={helpers}
            owner={idea.ownerName}
            sponsors={sponsors.map((sponsor) => ({
              ...sponsor,
              gave: money(sponsor.givenMinor, idea.currency),
            }))}
          />
          {idea.allocatedMinor > 0 && (
            <Card as="div">
              <dl className="facts">
                <dt>{t("implementation.budget")}</dt>
                <dd>{money(idea.allocatedMinor, idea.currency)}</dd>
                <dt>{t("implementation.spent")}</dt>
                <dd>{money(idea.spentMinor, idea.currency)}</dd>
              </dl>
            </Card>
          )}
          <p>
            <Link to={paths.outcomes()}>{t("implementation.all-outcomes")}</Link>
          </p>
        </aside>
      </div>
    </article>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function OutcomeCard({ idea }: { idea: Data["idea"] }) {
  const t = useT();
  const { number } = useFormat();
  const title = t(
    idea.outcome ? "implementation.what-it-brought" : "implementation.what-we-learned",
  );
  return (
    <Card label={title}>
      <h2>{title}</h2>
      {idea.realisedOutcome !== null && (
        <p className="my-3 font-display text-3xl font-bold">
          {number(Number(idea.realisedOutcome), 2)} {idea.outcomeUnit}
        </p>
      )}
      <p className="mt-3 whitespace-pre-line">{idea.outcome || idea.lesson}</p>
      {idea.expectedOutcome !== null && (
        <p className="mt-3 text-muted">
          {t("implementation.hoped", {
            amount: `${number(Number(idea.expectedOutcome), 2)} ${idea.outcomeUnit ?? ""}`,
          })}
        </p>
      )}
    </Card>
  );
}

function OutcomeTimeline({ steps, moves }: Pick<Data, "steps" | "moves">) {
  const t = useT();
  return (
    <Timeline
      label={t("implementation.the-path")}
      entries={[
        ...moves.map((move, index) => ({
          key: `move-${index}`,
          body: t(`idea.stage.${move.to}`),
          when: <When at={move.at} as="date" />,
          tone: move.to === "winner" ? ("highlight" as const) : ("accent" as const),
          at: move.at,
        })),
        ...steps.flatMap((step) =>
          step.completedAt
            ? [
                {
                  key: step.id,
                  body: step.title,
                  when: <When at={step.completedAt} as="date" />,
                  tone: "success" as const,
                  at: step.completedAt,
                },
              ]
            : [],
        ),
      ].sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime())}
    />
  );
}
