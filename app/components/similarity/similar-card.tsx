import { useState } from "react";
import { ideaLimits } from "#app/domain/idea/limits.ts";
import type { RefusalCode } from "#app/domain/refusals.ts";
import type { AlikeIdea } from "#app/domain/similarity/similar-ideas.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { StageBadge } from "../idea/stage-badge.tsx";
import { useKeepVote } from "../offline/use-saving.ts";
import { Badge } from "../ui/badge.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { Icon } from "../ui/icon.tsx";
import { useAnswered, useField } from "../ui/reply.tsx";

/** One idea like the one being written: what became of it, and three ways on from here. Stands inside the form of the new idea. */
export function AlikeCard({ idea }: { idea: AlikeIdea }) {
  const t = useT();
  const { title } = idea;
  const { reply } = useAnswered();
  const { id: field } = useField(`differs-${idea.id}`);
  const at = (reply?.values?.differsFrom ?? "").split("\n").indexOf(idea.id);
  const typed = at < 0 ? "" : ((reply?.values?.differsWhy ?? "").split("\n")[at] ?? "");
  return (
    <li className="alike-idea">
      <p className="alike-tags">
        <StageBadge stage={idea.stage} />
        {idea.same && <Badge tone="amber">{t("idea.alike.same")}</Badge>}
        {idea.own && <Badge>{t("idea.alike.own")}</Badge>}
      </p>
      <p>
        <a
          className="alike-title"
          href={paths.idea(idea.id)}
          target="_blank"
          rel="noopener"
          dir="auto"
        >
          {title}
          <span className="sr-only"> ({t("idea.alike.open")})</span>
        </a>
      </p>
      <p className="text-sm text-muted">{idea.question}</p>
      {idea.became && (
        <p className="alike-became" dir="auto">
          {t("idea.alike.became", { year: idea.on.slice(0, 4), what: idea.became })}
        </p>
      )}
      <div className="alike-acts">
        {(idea.may.vote === true || idea.mine) && <Support idea={idea} />}
        {idea.may.contribute === true && !idea.own && (
          <a
            className="button button-quiet button-small"
            href={paths.idea(idea.id, "contributions")}
            target="_blank"
            rel="noopener"
            aria-label={t("idea.alike.build-of", { title })}
          >
            <Icon name="people" size={18} /> {t("idea.alike.build")}
          </a>
        )}
      </div>
      {!idea.own && (
        <details className="alike-differs" open={typed !== ""}>
          <summary>{t("idea.alike.differs")}</summary>
          <input type="hidden" name="differsFrom[]" value={idea.id} />
          <input
            id={field}
            className="input"
            name="differsWhy[]"
            maxLength={ideaLimits.differs}
            defaultValue={typed}
            aria-label={t("idea.alike.differs-of", { title })}
            aria-describedby={`${field}-hint`}
          />
          <p id={`${field}-hint`} className="field-hint">
            {t("idea.alike.differs-hint")}
          </p>
        </details>
      )}
    </li>
  );
}

// One's vote, from within another form: a button of its own kind, so that Enter in a field still posts. Without JavaScript the way to its page.
function Support({ idea }: { idea: AlikeIdea }) {
  const t = useT();
  const hydrated = useHydrated();
  const keep = useKeepVote();
  const [state, say] = useState<"still" | "before" | "given" | "away" | { refusal: RefusalCode }>(
    idea.mine ? "before" : "still",
  );
  const name = t("idea.alike.support-of", { title: idea.title });
  const inside = (
    <>
      <Icon name="hand" size={18} /> {t("idea.alike.support")}
    </>
  );
  const give = async () => {
    const outcome = await keep(
      { id: idea.id, title: idea.title, action: paths.castVote(idea.id) },
      "on",
    );
    say(
      outcome?.is === "sent"
        ? "given"
        : outcome?.is === "refused" && outcome.reply.refusal
          ? { refusal: outcome.reply.refusal }
          : "away",
    );
  };
  return (
    <>
      {state === "given" || state === "before" ? null : hydrated ? (
        <button
          type="button"
          className="button button-secondary button-small"
          onClick={give}
          aria-label={name}
        >
          {inside}
        </button>
      ) : (
        <a
          className="button button-secondary button-small"
          href={paths.idea(idea.id, `vote-${idea.id}`)}
          aria-label={name}
        >
          {inside}
        </a>
      )}
      <span role="status" className="text-sm text-muted">
        {state === "before"
          ? t("vote.given")
          : state === "given"
            ? t("idea.alike.supported")
            : state === "away"
              ? t("vote.kept")
              : state === "still"
                ? null
                : t(`refusal.${state.refusal}`)}
      </span>
    </>
  );
}
