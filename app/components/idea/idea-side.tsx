import type { IdeaSheet } from "#app/domain/idea/idea-detail.ts";
import { shownName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { useNow } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { WhoHelped } from "../credit/who-helped.tsx";
import { Card } from "../ui/card.tsx";
import { Timeline, type TimelineEntry } from "../ui/timeline.tsx";
import { When } from "../ui/when.tsx";
import { crestDates, nextCrestAt } from "./idea-path.ts";
import { IdeaSwell } from "./idea-swell.tsx";

type Idea = IdeaSheet;

/** Beside the idea: its path, the people who helped, and what happened so far. */
export function IdeaSide({ idea }: { idea: Idea }) {
  const t = useT();
  const now = useNow();
  return (
    <>
      <Card label={t("idea.path")} className="swell-narrow">
        <IdeaSwell stage={idea.stage} at={crestDates(idea)} next={nextCrestAt(idea, now)} />
      </Card>
      {(idea.credits.length > 0 || idea.own) && <Credits idea={idea} />}
      {idea.moves.length > 1 && <History idea={idea} />}
    </>
  );
}

function Credits({ idea: { id, credits } }: { idea: Idea }) {
  const t = useT();
  return (
    <Card label={t("idea.helped")}>
      <h2 className="mb-4 text-lg">{t("idea.helped")}</h2>
      {credits.length > 0 ? (
        <WhoHelped people={credits} />
      ) : (
        <p className="text-muted">{t("idea.credit.nobody-what")}</p>
      )}
      <p className="mt-4 text-sm">
        <a href={paths.ideaCredit(id)}>{t("idea.credit.right")}</a>
      </p>
    </Card>
  );
}

const tones: Partial<Record<Idea["stage"], TimelineEntry["tone"]>> = {
  winner: "sun",
  funded: "sun",
  realised: "kelp",
  "in-progress": "amber",
};

function History({ idea }: { idea: Idea }) {
  const t = useT();
  const locale = useLocale();
  const named = ({ from, to }: Idea["moves"][number]) =>
    to !== "open"
      ? t(`idea.stage.${to}`)
      : from === "draft"
        ? t("idea.crest.posted")
        : t("idea.reopened");
  return (
    <Card label={t("idea.history")}>
      <h2 className="mb-4 text-lg">{t("idea.history")}</h2>
      <Timeline
        label={t("idea.history")}
        entries={idea.moves.map((move) => ({
          key: String(move.id),
          tone: tones[move.to],
          when: (
            <>
              {move.by && `${shownName(move.by, locale)} · `}
              <When at={move.at} as="date" zone={idea.challenge.timeZone} />
            </>
          ),
          body: (
            <>
              <b>{named(move)}</b>
              {move.reason && <p className="idea-why">{move.reason}</p>}
            </>
          ),
        }))}
      />
    </Card>
  );
}
