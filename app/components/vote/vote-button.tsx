import { useFetcher, useLocation } from "@remix-run/react";
import { useState, type FormEvent } from "react";
import type { Answer } from "#app/domain/access/rules.ts";
import type { FormReply } from "#app/http/handlers.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
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
 * it once. Shows the new state at once and the server's as soon as it is known. `why`: say why one cannot vote.
 */
export function VoteButton({ idea, why, wide }: { idea: VotableIdea; why?: boolean; wide?: boolean }) {
  const t = useT();
  const fetcher = useFetcher<FormReply | { done: object }>();
  const here = useLocation();
  const action = paths.castVote(idea.id);
  const again = useReplyAgain(action);
  const [away, be] = useState(false);

  const asked = fetcher.formData?.get("want");
  const on = asked ? asked === "on" : idea.mine;
  const votes = idea.votes === null ? null : idea.votes + Number(on) - Number(idea.mine);
  const said = fetcher.state === "idle" ? (fetcher.data && "form" in fetcher.data ? fetcher.data.refusal : again?.refusal) : undefined;
  const may = idea.mine ? idea.may.takeVoteBack : idea.may.vote;
  const title = { title: idea.title };

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    be(!navigator.onLine);
    if (navigator.onLine) fetcher.submit(event.currentTarget);
  };
  const refused = away ? t("vote.away") : said ? t(`refusal.${said}`) : why && may !== true && !idea.mine ? t(`refusal.${may}`) : null;
  return (
    <div className="vote" id={`vote-${idea.id}`} data-wide={wide || undefined}>
      {may === true ? (
        <form method="post" action={action} onSubmit={send}>
          <input type="hidden" name="back" value={`${here.pathname}${here.search}#vote-${idea.id}`} />
          <input type="hidden" name="want" value={on ? "off" : "on"} />
          <button className="vote-button" data-on={on || undefined} aria-label={t(on ? "vote.take-back-of" : "vote.cast-for", title)}>
            <Icon name={on ? "check" : "hand"} />
            <span>{t(on ? "vote.given" : "vote.cast")}</span>
            {votes !== null && <b>{votes}<span className="sr-only"> {t("vote.votes", { count: votes })}</span></b>}
          </button>
        </form>
      ) : (
        <p className="vote-count">
          <Icon name={idea.mine ? "check" : "hand"} size={18} />
          {votes === null ? (idea.mine ? t("vote.given") : null) : <><b>{votes}</b> {t("vote.votes", { count: votes })}{idea.mine && ` · ${t("vote.given")}`}</>}
        </p>
      )}
      <p role="status" className="vote-said">{refused}</p>
    </div>
  );
}
