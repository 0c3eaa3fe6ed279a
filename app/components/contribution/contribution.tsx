import type { ReactNode } from "react";
import type { Answer } from "#app/domain/access/rules.ts";
import type { Contribution as Said } from "#app/domain/contribution/contribution-thread.ts";
import { settlements } from "#app/domain/contribution/resolutions.ts";
import { shownName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { ProseView } from "../rich-text/prose-view.tsx";
import { Suggestion } from "../suggestion/suggestion.tsx";
import { SuggestionActs } from "../suggestion/suggestion-actions.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Badge, type Tone } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { When } from "../ui/when.tsx";
import { MarkAnswer } from "./accept-answer.tsx";
import { SettleForm } from "./resolve-form.tsx";
import { Settled } from "./resolved.tsx";

const tones: Record<Said["kind"], Tone> = {
  comment: "plain",
  improvement: "kelp",
  question: "sea",
  concern: "amber",
  offer: "sun",
  evidence: "plain",
};
const sad: readonly Said["state"][] = ["declined", "withdrawn"];
const deepest = 4; // from there on replies stand straight under each other: a phone has no more room

/** One contribution: whose it is, of what kind, what was said, and how the author settled it. `owed`: until when an answer was promised; `thanks`, `nods`: how kindly it was met; `thankPath`: where one thanks its writer; `moment`: what there is to celebrate; `children`: the reply form, when open. */
export function Contribution({
  said,
  idea,
  maySettle,
  mayReply,
  replyPath,
  owed,
  thanks,
  nods,
  thankPath,
  moment,
  children,
}: {
  said: Said;
  idea: { id: string; version: number; edit: Answer };
  maySettle: boolean;
  mayReply: boolean;
  replyPath: string;
  owed?: ReactNode;
  thanks?: ReactNode;
  nods?: ReactNode;
  thankPath?: string;
  moment?: ReactNode;
  children?: ReactNode;
}) {
  const t = useT();
  const locale = useLocale();
  const name = said.byName ? shownName(said.byName, locale) : t("contribution.nobody");
  return (
    <li
      id={said.id}
      className="contribution"
      data-depth={Math.min(said.depth, deepest)}
      data-answer={said.asRole !== null || undefined}
    >
      <article
        aria-label={t("contribution.by", { name, kind: t(`contribution.kind.${said.kind}`) })}
      >
        <header className="contribution-head">
          <Avatar
            id={said.byId ?? said.id}
            name={name}
            photo={said.byPhotoId && paths.file(said.byPhotoId, 320)}
            size="small"
          />
          <p className="min-w-0">
            <b>
              {said.byId ? (
                <a href={paths.person(said.byId)} className="text-inherit">
                  {name}
                </a>
              ) : (
                name
              )}
            </b>{" "}
            <small className="text-muted">
              {said.byJob}
              {said.byJob && " · "}
              <When at={said.at} />
              {said.cameFrom && said.depth === 0 && (
                <>
                  {" "}
                  · {t("merge.came-from")}{" "}
                  <a href={paths.idea(said.cameFrom.id)} dir="auto">
                    {said.cameFrom.title}
                  </a>
                </>
              )}
            </small>
          </p>
          {said.asRole && (
            <Badge tone="sun" icon="star">
              {t(`contribution.as.${said.asRole}`)}
            </Badge>
          )}
          {said.kind !== "comment" && (
            <Badge tone={tones[said.kind]}>{t(`contribution.kind.${said.kind}`)}</Badge>
          )}
          {said.state !== "open" && (
            <Badge
              tone={sad.includes(said.state) ? "plain" : "kelp"}
              icon={sad.includes(said.state) ? undefined : "check"}
            >
              {t(
                said.kind === "offer" && said.state === "accepted"
                  ? "contribution.state.taken-up"
                  : `contribution.state.${said.state}`,
              )}
            </Badge>
          )}
          {said.isAnswer && (
            <Badge tone="kelp" icon="check">
              {t("contribution.answer.is")}
            </Badge>
          )}
          {said.ledToChange && (
            <Badge tone="sun" icon="star">
              {t("contribution.answer.led")}
            </Badge>
          )}
        </header>
        <ProseView doc={said.body} under={3} />
        {said.suggestion && (
          <Suggestion said={said} ideaId={idea.id} suggestion={said.suggestion} />
        )}
        {moment}
        {owed}
        {said.state !== "open" && <Settled said={said} />}
        {said.suggestion && maySettle && said.state === "open" && (
          <SuggestionActs id={said.id} version={idea.version} may={idea.edit} />
        )}
        {thanks}
        <div className="contribution-acts">
          {nods}
          {mayReply && !children && (
            <a
              href={replyPath}
              className="button button-quiet button-small"
              aria-label={t("contribution.reply-to", { name })}
            >
              {t("contribution.reply")}
            </a>
          )}
          {thankPath && !children && (
            <a
              href={thankPath}
              className="button button-quiet button-small"
              aria-label={t("recognition.thank-name", { name })}
            >
              {t("recognition.thank")}
            </a>
          )}
          {maySettle && settlements[said.kind].length > 0 && said.state !== "withdrawn" && (
            <SettleForm said={said} mayJoin={idea.edit === true} />
          )}
          {said.under && (maySettle || (said.under.mine && said.under.kind === "question")) && (
            <MarkAnswer said={said} under={said.under} author={maySettle} />
          )}
          {said.mine &&
            !maySettle &&
            said.kind === "question" &&
            said.state === "answered" &&
            said.answerId && <SettleForm said={said} />}
          {said.mine && said.kind === "offer" && said.state === "accepted" && (
            <Form action={paths.stepBack(said.id)} className="" hideFaults>
              <Button kind="quiet" small>
                {t("contribution.offer.step-back")}
              </Button>
            </Form>
          )}
        </div>
        {children}
      </article>
    </li>
  );
}
