import { useLocation, useRevalidator } from "@remix-run/react";
import { type FormEvent, useEffect, useState } from "react";
import type { Permission } from "#app/domain/access/permission.ts";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { useSaved } from "../offline/use-saved.ts";
import { useSaveVote } from "../offline/use-saving.ts";
import { Icon } from "../ui/icon.tsx";
import { useServerReply } from "../ui/reply.tsx";

export type VotableIdea = {
  id: string;
  title: string;
  /** The reader has voted for it. */
  hasMyVote: boolean;
  /** Null when the count is hidden. */
  votes: number | null;
  may: { vote: Permission; withdrawVote: Permission };
};

/**
 * Casts a vote, or withdraws it: the form says which of the two is wanted, so sending it twice is
 * the same as once. Shows the new state at once and the server's when it is known; without a
 * connection the vote is queued in this browser. `showReason`: say why voting is not possible.
 */
export function VoteButton({
  idea,
  showReason,
  wide,
}: {
  idea: VotableIdea;
  showReason?: boolean;
  wide?: boolean;
}) {
  const t = useT();
  const location = useLocation();
  const action = paths.castVote(idea.id);
  const previousReply = useServerReply(action);
  const { revalidate, state } = useRevalidator();
  const saveVote = useSaveVote();
  const queuedVote = useSaved().findLast(
    (item) => item.action === action && item.state !== "sent" && item.state !== "refused",
  );
  const [requested, setRequested] = useState<"on" | "off" | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | "away" | null>(null);

  useEffect(() => {
    if (state === "idle") setRequested(null); // the page's data is up to date again
  }, [state]);

  const wanted = requested ?? queuedVote?.fields.find(([name]) => name === "want")?.[1];
  const isOn = wanted ? wanted === "on" : idea.hasMyVote;
  const votes = idea.votes === null ? null : idea.votes + Number(isOn) - Number(idea.hasMyVote);
  const shownRefusal = refusal ?? previousReply?.refusal ?? null;
  const may = idea.hasMyVote ? idea.may.withdrawVote : idea.may.vote;

  const send = async (event: FormEvent<HTMLFormElement>) => {
    const want = isOn ? "off" : "on";
    const sending = saveVote({ id: idea.id, title: idea.title, action }, want);
    if (!sending) return;
    event.preventDefault();
    if (requested) return;
    setRequested(want);
    setRefusal(null);
    const outcome = await sending;
    if (outcome?.status === "sent") return revalidate();
    if (outcome?.status === "refused") setRefusal(outcome.reply.refusal ?? null);
    else if (outcome === null) setRefusal("away");
    setRequested(null);
  };
  const message = () => {
    if (queuedVote && !requested) return t("vote.queued");
    if (shownRefusal) return t(shownRefusal === "away" ? "vote.away" : `refusal.${shownRefusal}`);
    return showReason && may !== true && !idea.hasMyVote ? t(`refusal.${may}`) : null;
  };
  return (
    <div className="vote" id={`vote-${idea.id}`} data-wide={wide || undefined}>
      {may === true ? (
        <form method="post" action={action} onSubmit={send}>
          <input
            type="hidden"
            name="back"
            value={`${location.pathname}${location.search}#vote-${idea.id}`}
          />
          <input type="hidden" name="want" value={isOn ? "off" : "on"} />
          <SubmitButton title={idea.title} isOn={isOn} votes={votes} />
        </form>
      ) : (
        <VoteCount hasMyVote={idea.hasMyVote} votes={votes} />
      )}
      <p role="status" className="vote-message">
        {message()}
      </p>
    </div>
  );
}

function SubmitButton({
  title,
  isOn,
  votes,
}: {
  title: string;
  isOn: boolean;
  votes: number | null;
}) {
  const t = useT();
  return (
    <button
      type="submit"
      className="vote-button"
      data-on={isOn || undefined}
      aria-label={t(isOn ? "vote.take-back-of" : "vote.cast-for", { title })}
    >
      <Icon name={isOn ? "check" : "hand"} />
      <span>{t(isOn ? "vote.given" : "vote.cast")}</span>
      {votes !== null && (
        <b>
          {votes}
          <span className="sr-only"> {t("vote.votes", { count: votes })}</span>
        </b>
      )}
    </button>
  );
}

function VoteCount({ hasMyVote, votes }: { hasMyVote: boolean; votes: number | null }) {
  const t = useT();
  return (
    <p className="vote-count">
      <Icon name={hasMyVote ? "check" : "hand"} size={18} />
      {votes === null && hasMyVote && t("vote.given")}
      {votes !== null && (
        <>
          <b>{votes}</b> {t("vote.votes", { count: votes })}
          {hasMyVote && ` · ${t("vote.given")}`}
        </>
      )}
    </p>
  );
}
