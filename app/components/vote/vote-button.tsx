import { useLocation, useRevalidator } from "@remix-run/react";
import { type FormEvent, useEffect, useState } from "react";
import type { Answer } from "#app/domain/access/rules.ts";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { useKept } from "../offline/use-saved.ts";
import { useKeepVote } from "../offline/use-saving.ts";
import { Icon } from "../ui/icon.tsx";
import { useReplyAgain } from "../ui/reply.tsx";

export type VotableIdea = {
  id: string;
  title: string;
  /** One's own vote is on it. */
  mine: boolean;
  /** Null: not to be seen, or not yet. */
  votes: number | null;
  may: { vote: Answer; takeVoteBack: Answer };
};

/**
 * One tap gives a vote, the next takes it back: the form says which of the two is wanted, so sending it twice is as sending
 * it once. Shows the new state at once and the server's as soon as it is known; without a connection the vote is kept here
 * and sent later. `why`: say why one cannot vote.
 */
export function VoteButton({
  idea,
  why,
  wide,
}: {
  idea: VotableIdea;
  why?: boolean;
  wide?: boolean;
}) {
  const t = useT();
  const here = useLocation();
  const action = paths.castVote(idea.id);
  const again = useReplyAgain(action);
  const { revalidate, state } = useRevalidator();
  const keep = useKeepVote();
  const kept = useKept().findLast(
    (one) => one.action === action && one.state !== "sent" && one.state !== "refused",
  );
  const [asked, ask] = useState<"on" | "off" | null>(null);
  const [told, tell] = useState<RefusalCode | "away" | null>(null);

  useEffect(() => {
    if (state === "idle") ask(null); // what came with the page is up to date again
  }, [state]);

  const wanted = asked ?? kept?.fields.find(([name]) => name === "want")?.[1];
  const on = wanted ? wanted === "on" : idea.mine;
  const votes = idea.votes === null ? null : idea.votes + Number(on) - Number(idea.mine);
  const said = told ?? again?.refusal ?? null;
  const may = idea.mine ? idea.may.takeVoteBack : idea.may.vote;
  const title = { title: idea.title };

  const send = async (event: FormEvent<HTMLFormElement>) => {
    const want = on ? "off" : "on";
    const sending = keep({ id: idea.id, title: idea.title, action }, want);
    if (!sending) return;
    event.preventDefault();
    if (asked) return;
    ask(want);
    tell(null);
    const outcome = await sending;
    if (outcome?.is === "sent") return revalidate();
    if (outcome?.is === "refused") tell(outcome.reply.refusal ?? null);
    else if (outcome === null) tell("away");
    ask(null);
  };
  const refused =
    kept && !asked
      ? t("vote.kept")
      : said === "away"
        ? t("vote.away")
        : said
          ? t(`refusal.${said}`)
          : why && may !== true && !idea.mine
            ? t(`refusal.${may}`)
            : null;
  return (
    <div className="vote" id={`vote-${idea.id}`} data-wide={wide || undefined}>
      {may === true ? (
        <form method="post" action={action} onSubmit={send}>
          <input
            type="hidden"
            name="back"
            value={`${here.pathname}${here.search}#vote-${idea.id}`}
          />
          <input type="hidden" name="want" value={on ? "off" : "on"} />
          <button
            className="vote-button"
            data-on={on || undefined}
            aria-label={t(on ? "vote.take-back-of" : "vote.cast-for", title)}
          >
            <Icon name={on ? "check" : "hand"} />
            <span>{t(on ? "vote.given" : "vote.cast")}</span>
            {votes !== null && (
              <b>
                {votes}
                <span className="sr-only"> {t("vote.votes", { count: votes })}</span>
              </b>
            )}
          </button>
        </form>
      ) : (
        <p className="vote-count">
          <Icon name={idea.mine ? "check" : "hand"} size={18} />
          {votes === null ? (
            idea.mine ? (
              t("vote.given")
            ) : null
          ) : (
            <>
              <b>{votes}</b> {t("vote.votes", { count: votes })}
              {idea.mine && ` · ${t("vote.given")}`}
            </>
          )}
        </p>
      )}
      <p role="status" className="vote-said">
        {refused}
      </p>
    </div>
  );
}
