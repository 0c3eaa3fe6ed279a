import { useState } from "react";
import { ideaLimits } from "#app/domain/idea/limits.ts";
import type { RefusalCode } from "#app/domain/refusals.ts";
import type { SimilarIdea } from "#app/domain/similarity/similar-ideas.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { useSaveVote } from "../offline/use-saving.ts";
import { Badge } from "../ui/badge.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { Icon } from "../ui/icon.tsx";
import { useField, useFormState } from "../ui/reply.tsx";

/** A similar idea in the form of a new idea: its outcome, and three ways to continue. */
export function SimilarCard({ idea }: { idea: SimilarIdea }) {
  const t = useT();
  const { title } = idea;
  const { reply } = useFormState();
  const { id: fieldId } = useField(`differs-${idea.id}`);
  const index = (reply?.values?.differsFrom ?? "").split("\n").indexOf(idea.id);
  const typedReason = index < 0 ? "" : ((reply?.values?.differsWhy ?? "").split("\n")[index] ?? "");
  return (
    <li className="similar-idea">
      <p className="similar-tags">
        <StageBadge stage={idea.stage} />
        {idea.same && <Badge tone="warning">{t("idea.similar.same")}</Badge>}
        {idea.isOwn && <Badge>{t("idea.similar.own")}</Badge>}
      </p>
      <p>
        <a
          className="similar-title"
          href={paths.idea(idea.id)}
          target="_blank"
          rel="noopener"
          dir="auto"
        >
          {title}
          <span className="sr-only"> ({t("idea.similar.open")})</span>
        </a>
      </p>
      <p className="text-sm text-muted">{idea.question}</p>
      {idea.outcome && (
        <p className="related-note" dir="auto">
          {t("idea.similar.became", { year: idea.lastMoveAt.slice(0, 4), what: idea.outcome })}
        </p>
      )}
      <div className="similar-actions">
        {(idea.may.vote === true || idea.hasMyVote) && <SupportButton idea={idea} />}
        {idea.may.contribute === true && !idea.isOwn && (
          <a
            className="button button-quiet button-small"
            href={paths.idea(idea.id, "contributions")}
            target="_blank"
            rel="noopener"
            aria-label={t("idea.similar.build-of", { title })}
          >
            <Icon name="people" size={18} /> {t("idea.similar.build")}
          </a>
        )}
      </div>
      {!idea.isOwn && (
        <details className="similar-difference" open={typedReason !== ""}>
          <summary>{t("idea.similar.differs")}</summary>
          <input type="hidden" name="differsFrom[]" value={idea.id} />
          <input
            id={fieldId}
            className="input"
            name="differsWhy[]"
            maxLength={ideaLimits.distinction}
            defaultValue={typedReason}
            aria-label={t("idea.similar.differs-of", { title })}
            aria-describedby={`${fieldId}-hint`}
          />
          <p id={`${fieldId}-hint`} className="field-hint">
            {t("idea.similar.differs-hint")}
          </p>
        </details>
      )}
    </li>
  );
}

const supportMessages = {
  idle: () => null,
  before: (t) => t("vote.given"),
  given: (t) => t("idea.similar.supported"),
  away: (t) => t("vote.queued"),
} satisfies Record<string, (t: ReturnType<typeof useT>) => string | null>;

// Votes from inside another form: a plain button, so that Enter in a field still posts the idea.
// Without JavaScript it is a link to the idea's page.
function SupportButton({ idea }: { idea: SimilarIdea }) {
  const t = useT();
  const hydrated = useHydrated();
  const saveVote = useSaveVote();
  const [state, setState] = useState<keyof typeof supportMessages | { refusal: RefusalCode }>(
    idea.hasMyVote ? "before" : "idle",
  );
  const label = t("idea.similar.support-of", { title: idea.title });
  const content = (
    <>
      <Icon name="hand" size={18} /> {t("idea.similar.support")}
    </>
  );
  const support = async () => {
    const outcome = await saveVote(
      { id: idea.id, title: idea.title, action: paths.castVote(idea.id) },
      "on",
    );
    if (outcome?.status === "sent") return setState("given");
    const refusal = outcome?.status === "refused" && outcome.reply.refusal;
    setState(refusal ? { refusal } : "away");
  };
  const isVoted = state === "given" || state === "before";
  return (
    <>
      {!isVoted && hydrated && (
        <button
          type="button"
          className="button button-secondary button-small"
          onClick={support}
          aria-label={label}
        >
          {content}
        </button>
      )}
      {!isVoted && !hydrated && (
        <a
          className="button button-secondary button-small"
          href={paths.idea(idea.id, `vote-${idea.id}`)}
          aria-label={label}
        >
          {content}
        </a>
      )}
      <span role="status" className="text-sm text-muted">
        {typeof state === "object" ? t(`refusal.${state.refusal}`) : supportMessages[state](t)}
      </span>
    </>
  );
}
