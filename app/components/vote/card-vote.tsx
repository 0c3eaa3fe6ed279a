import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { Cast } from "./use-votes.ts";

/** `votable`: one can give a vote now, or take one's own back. `votes` null: not to be seen, or not yet. */
export type VotableCard = {
  id: string;
  title: string;
  mine: boolean;
  votes: number | null;
  votable: boolean;
};

/** Where the buttons of a list belong: <form id={voteForm}> (see use-votes.ts). */
export const voteForm = "votes";

/** One's vote on a card or in a row: one tap gives it, the next takes it back. */
export function CardVote({ idea, want, said }: { idea: VotableCard } & Cast) {
  const t = useT();
  const { id, title, mine, votable } = idea;
  const votes = idea.votes === null ? null : idea.votes + Number(want) - Number(mine);
  const counted = votes === null ? "" : `${votes} ${t("vote.votes", { count: votes })}`;
  if (!votable)
    return mine || counted ? (
      <p className={mine ? "vote-count done" : "vote-count hand"}>
        {[counted, mine && t("vote.given")].filter(Boolean).join(" · ")}
      </p>
    ) : null;
  return (
    <>
      <button
        className={`vote-button ${want ? "done" : "hand"}`}
        form={voteForm}
        formAction={paths.castVote(id)}
        name="want"
        value={want ? "off" : "on"}
        data-on={want || undefined}
        aria-label={[t(want ? "vote.take-back-of" : "vote.cast-for", { title }), counted]
          .filter(Boolean)
          .join(", ")}
      >
        {t(want ? "vote.given" : "vote.cast")}
        {votes !== null && <b>{votes}</b>}
      </button>
      {said && (
        <p role="alert" className="vote-said">
          {t(said === "away" ? "vote.away" : `refusal.${said}`)}
        </p>
      )}
    </>
  );
}
