import type { ReactNode } from "react";
import type { TodoItem as TodoItemData } from "#app/domain/dashboard/todo-items.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import type { PersonSummary } from "#app/domain/people/person-summary.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Avatar, Avatars } from "../ui/avatar.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { AnswerHere } from "./answer-here.tsx";
import { DueBadge } from "./due-badge.tsx";
import { ResolveHere } from "./resolve-here.tsx";

const withPhoto = ({ photoId, ...person }: PersonSummary) => ({
  ...person,
  photo: photoId && paths.file(photoId, 104),
});

type TodoView = {
  mark: ReactNode;
  path: string;
  title: string;
  excerpt?: string;
  details?: ReactNode;
  action: ReactNode;
};

/** One task: its subject, its due date, and the one action that completes it. */
export function TodoItem({ item }: { item: TodoItemData }) {
  const { mark, path, title, excerpt, details, action } = useTodoView(item);
  return (
    <li className="todo">
      <span className="todo-mark">{mark}</span>
      <div className="todo-content">
        <p className="todo-head">
          <span>{item.question}</span>
          {item.due && (
            <DueBadge
              due={item.due}
              zone={item.timeZone}
              promised={item.kind === "asked" || item.kind === "answer"}
            />
          )}
        </p>
        <h3>
          <a href={path}>{title}</a>
        </h3>
        {excerpt && (
          <p className="todo-excerpt" dir="auto">
            {excerpt}
          </p>
        )}
        {details && <div className="todo-details">{details}</div>}
      </div>
      {action}
    </li>
  );
}

function useTodoView(item: TodoItemData): TodoView {
  const t = useT();
  const locale = useLocale();
  const { money, list } = useFormat();
  const renderIcon = (name: IconName) => (
    <span className="todo-icon">
      <Icon name={name} size={22} />
    </span>
  );
  const renderLink = (to: string, label: string) => (
    <LinkButton to={to} small plain>
      {label}
    </LinkButton>
  );
  switch (item.kind) {
    case "asked": {
      const to = paths.idea(item.ideaId, item.contributionId);
      const name = item.by?.name ?? t("contribution.nobody");
      return {
        mark: <Avatar {...(item.by ? withPhoto(item.by) : { id: item.contributionId, name })} />,
        path: to,
        title: t(`home.asked.${item.contributionKind}`, { name, title: item.title }),
        excerpt: item.excerpt,
        action: <ResolveHere item={item} />,
      };
    }
    case "answer":
      return {
        mark: renderIcon("speech"),
        path: paths.idea(item.ideaId),
        title: item.title,
        excerpt: item.excerpt,
        action: <AnswerHere item={item} />,
        details: (
          <>
            <span className="person">
              <Avatars
                people={item.authors.map(withPhoto)}
                max={3}
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
        mark: <Avatar {...withPhoto(item.by)} />,
        path: paths.experts(item.ideaId),
        title: t("home.expert", { name: displayName(item.by, locale), title: item.title }),
        excerpt: item.excerpt,
        action: renderLink(paths.experts(item.ideaId), t("home.expert.act")),
      };
    case "merge":
      return {
        mark: renderIcon("people"),
        path: paths.mergeIdea(item.ideaId),
        title: t("home.merge", { from: item.from, into: item.into }),
        excerpt: item.excerpt,
        action: renderLink(paths.mergeIdea(item.ideaId), t("home.merge.act")),
      };
    case "review":
      return {
        mark: renderIcon("scales"),
        path: paths.jury(item.challengeId),
        title: t("home.review", { count: item.count }),
        action: renderLink(paths.scoreIdea(item.ideaId), t("home.review.act")),
      };
    case "milestone":
      return {
        mark: renderIcon("flag"),
        path: paths.implementation(item.ideaId),
        title: item.milestoneTitle,
        details: item.title,
        action: (
          <Form
            action={paths.completeMilestone(item.ideaId)}
            fields={{ milestoneId: item.milestoneId, reached: "yes", from: "home" }}
            className=""
            hideErrorSummary
          >
            <Button
              small
              icon="check"
              label={t("implementation.reach-named", { step: item.milestoneTitle })}
            >
              {t("implementation.reach")}
            </Button>
          </Form>
        ),
      };
    case "begin":
      return {
        mark: renderIcon("wave"),
        path: paths.implementation(item.ideaId),
        title: t("home.begin", { title: item.title }),
        action: renderLink(paths.implementation(item.ideaId), t("home.begin.act")),
      };
    case "fund":
      return {
        mark: renderIcon("coin"),
        path: paths.funding(item.challengeId),
        title: t("home.fund", { count: item.count }),
        details: t("home.fund.left", { amount: money(item.leftMinor, item.currency) }),
        action: renderLink(paths.funding(item.challengeId), t("home.fund.act")),
      };
    case "phase":
      return {
        mark: renderIcon("clock"),
        path: paths.challengePhase(item.challengeId),
        title: t("home.phase", { phase: t(`challenge.phase.${item.next}`) }),
        action: renderLink(paths.challengePhase(item.challengeId), t("home.phase.act")),
      };
    case "announce":
      return {
        mark: renderIcon("edit"),
        path: paths.editChallenge(item.challengeId),
        title: t("home.announce"),
        action: renderLink(paths.editChallenge(item.challengeId), t("home.go-on")),
      };
    case "draft":
      return {
        mark: renderIcon("edit"),
        path: paths.newIdea(item.challengeId),
        title: item.title ? t("home.draft", { title: item.title }) : t("home.draft-untitled"),
        action: renderLink(paths.newIdea(item.challengeId), t("home.go-on")),
      };
  }
}
