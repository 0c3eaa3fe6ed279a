import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { CastVote } from "./use-votes.ts";

/**
 * `votable`: the reader can vote now, or withdraw their vote. `votes` is null when the count is
 * hidden.
 */
export type VotableCard = {
  id: string;
  title: string;
  hasMyVote: boolean;
  votes: number | null;
  votable: boolean;
};

/** The id of the one form that all vote buttons of a list belong to (see use-votes.ts). */
export const voteForm = "votes";

/** The reader's vote on a card or in a row: one tap casts it, the next withdraws it. */
export function CardVote({ idea, want, refusal }: { idea: VotableCard } & CastVote) {
  const t = useT();
  const { id, title, hasMyVote, votable } = idea;
  const votes = idea.votes === null ? null : idea.votes + Number(want) - Number(hasMyVote);
  const countText = votes === null ? "" : `${votes} ${t("vote.votes", { count: votes })}`;
  if (!votable) return <VoteCount countText={countText} hasMyVote={hasMyVote} />;
  return (
    <>
      <button
        type="submit"
        className={`vote-button ${want ? "done" : "not-voted"}`}
        form={voteForm}
        formAction={paths.castVote(id)}
        name="want"
        value={want ? "off" : "on"}
        data-on={want || undefined}
        aria-label={[t(want ? "vote.take-back-of" : "vote.cast-for", { title }), countText]
          .filter(Boolean)
          .join(", ")}
      >
        {t(want ? "vote.given" : "vote.cast")}
        {votes !== null && <b>{votes}</b>}
      </button>
      {refusal && (
        <p role="alert" className="vote-message">
          {t(refusal === "away" ? "vote.away" : `refusal.${refusal}`)}
        </p>
      )}
    </>
  );
}

function VoteCount({ countText, hasMyVote }: { countText: string; hasMyVote: boolean }) {
  const t = useT();
  if (!hasMyVote && !countText) return null;
  return (
    <p className={hasMyVote ? "vote-count done" : "vote-count not-voted"}>
      {[countText, hasMyVote && t("vote.given")].filter(Boolean).join(" · ")}
    </p>
  );
}
