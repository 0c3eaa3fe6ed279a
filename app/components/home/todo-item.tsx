import type { ReactNode } from "react";
import type { Face, Waiting } from "#app/domain/dashboard/todo-items.ts";
import { shownName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { fetched } from "../page/lazy.tsx";
import { Avatar, Avatars } from "../ui/avatar.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { DueBadge } from "./due-badge.tsx";
import { SettleHere } from "./resolve-here.tsx";

const answerHere = async () => (await import("./answer-here.tsx")).AnswerHere;
const AnswerHere = fetched(answerHere, import.meta.env.SSR ? await answerHere() : null);

const photo = ({ photoId, ...face }: Face) => ({
  ...face,
  photo: photoId && paths.file(photoId, 104),
});

type Looks = {
  mark: ReactNode;
  to: string;
  title: string;
  says?: string;
  under?: ReactNode;
  act: ReactNode;
};

/** One thing that waits: who or what it is about, by when, and the one act that does it. */
export function WaitingItem({ item }: { item: Waiting }) {
  const { mark, to, title, says, under, act } = useLooks(item);
  return (
    <li className="waits">
      <span className="waits-mark">{mark}</span>
      <div className="waits-words">
        <p className="waits-top">
          <span>{item.question}</span>
          {item.due && (
            <DueBadge
              due={item.due}
              zone={item.zone}
              promised={item.kind === "asked" || item.kind === "answer"}
            />
          )}
        </p>
        <h3>
          <a href={to}>{title}</a>
        </h3>
        {says && (
          <p className="waits-says" dir="auto">
            {says}
          </p>
        )}
        {under && <div className="waits-under">{under}</div>}
      </div>
      {act}
    </li>
  );
}

function useLooks(item: Waiting): Looks {
  const t = useT();
  const locale = useLocale();
  const { money, list } = useFormat();
  const drawn = (name: IconName) => (
    <span className="waits-icon">
      <Icon name={name} size={22} />
    </span>
  );
  const go = (to: string, words: string) => (
    <LinkButton to={to} small plain>
      {words}
    </LinkButton>
  );
  switch (item.kind) {
    case "asked": {
      const to = paths.idea(item.ideaId, item.contributionId);
      const name = item.by?.name ?? t("contribution.nobody");
      return {
        mark: <Avatar {...(item.by ? photo(item.by) : { id: item.contributionId, name })} />,
        to,
        title: t(`home.asked.${item.what}`, { name, title: item.title }),
        says: item.says,
        act: <SettleHere item={item} />,
      };
    }
    case "answer":
      return {
        mark: drawn("speech"),
        to: paths.idea(item.ideaId),
        title: item.title,
        says: item.says,
        act: <AnswerHere item={item} />,
        under: (
          <>
            <span className="person">
              <Avatars
                people={item.authors.map(photo)}
                most={3}
                size="small"
                label={t("idea.authors")}
              />
              <small>{list(item.authors.slice(0, 2).map(({ name }) => name))}</small>
            </span>
            {item.count > 1 && (
              <a href={`${paths.challenge(item.challengeId)}#ideas`}>
                {t("home.answer.more", { count: item.count - 1 })}
              </a>
            )}
          </>
        ),
      };
    case "expert":
      return {
        mark: <Avatar {...photo(item.by)} />,
        to: paths.experts(item.ideaId),
        title: t("home.expert", { name: shownName(item.by.name, locale), title: item.title }),
        says: item.says,
        act: go(paths.experts(item.ideaId), t("home.expert.act")),
      };
    case "merge":
      return {
        mark: drawn("people"),
        to: paths.mergeIdea(item.ideaId),
        title: t("home.merge", { from: item.from, into: item.into }),
        says: item.says,
        act: go(paths.mergeIdea(item.ideaId), t("home.merge.act")),
      };
    case "review":
      return {
        mark: drawn("scales"),
        to: paths.jury(item.challengeId),
        title: t("home.review", { count: item.count }),
        act: go(paths.scoreIdea(item.ideaId), t("home.review.act")),
      };
    case "milestone":
      return {
        mark: drawn("flag"),
        to: paths.implementation(item.ideaId),
        title: item.step,
        under: item.title,
        act: (
          <Form
            action={paths.reachMilestone(item.ideaId)}
            fields={{ milestoneId: item.milestoneId, reached: "yes", from: "home" }}
            className=""
            hideFaults
          >
            <Button small icon="check" label={t("implementation.reach-named", { step: item.step })}>
              {t("implementation.reach")}
            </Button>
          </Form>
        ),
      };
    case "begin":
      return {
        mark: drawn("wave"),
        to: paths.implementation(item.ideaId),
        title: t("home.begin", { title: item.title }),
        act: go(paths.implementation(item.ideaId), t("home.begin.act")),
      };
    case "fund":
      return {
        mark: drawn("coin"),
        to: paths.funding(item.challengeId),
        title: t("home.fund", { count: item.count }),
        under: t("home.fund.left", { amount: money(item.leftMinor, item.currency) }),
        act: go(paths.funding(item.challengeId), t("home.fund.act")),
      };
    case "phase":
      return {
        mark: drawn("clock"),
        to: paths.challengePhase(item.challengeId),
        title: t("home.phase", { phase: t(`challenge.phase.${item.next}`) }),
        act: go(paths.challengePhase(item.challengeId), t("home.phase.act")),
      };
    case "announce":
      return {
        mark: drawn("edit"),
        to: paths.editChallenge(item.challengeId),
        title: t("home.announce"),
        act: go(paths.editChallenge(item.challengeId), t("home.go-on")),
      };
    case "draft":
      return {
        mark: drawn("edit"),
        to: paths.newIdea(item.challengeId),
        title: item.title ? t("home.draft", { title: item.title }) : t("home.draft-untitled"),
        act: go(paths.newIdea(item.challengeId), t("home.go-on")),
      };
  }
}
