// Who may settle what somebody added to an idea. The same kind of table as rules.ts.
import {
  all,
  authors,
  type ContributionFacts,
  during,
  ideaRules,
  type Rule,
  wrote,
} from "./rules.ts";

const byThemself: Rule<ContributionFacts> = (who, c) =>
  (who.id !== null && who.id === c.byId) || "access.not-yours";
const answering: Rule<ContributionFacts> = (who, c) =>
  all(authors(who, c.idea), () => during("contribution.settle", c.idea.challenge));
const settles: Rule<ContributionFacts> = (who, c) =>
  all(answering(who, c), () => c.state === "open" || "contribution.resolved");
// Whoever asked knows best whether a reply answers it.
const asked: Rule<ContributionFacts> = (who, c) =>
  all(
    ideaRules["idea.see"](who, c.idea),
    () => c.kind === "question" || "access.not-yours",
    () => byThemself(who, c),
    () => during("contribution.settle", c.idea.challenge),
  );

export const contributionRules = {
  "contribution.settle": settles,
  "contribution.take-over": (who, c) =>
    all(settles(who, c), () => ideaRules["idea.edit"](who, c.idea)), // into the text
  "contribution.answered": (who, c) =>
    all(
      wrote(who, c.idea) ? answering(who, c) : asked(who, c),
      () => c.state === "open" || "contribution.resolved",
    ), // by a reply
  "contribution.reopen": (who, c) =>
    all(
      c.state === "answered" && !wrote(who, c.idea) ? asked(who, c) : answering(who, c),
      () => !["open", "withdrawn"].includes(c.state) || "contribution.resolved",
    ),
  "contribution.step-back": (who, c) =>
    all(
      ideaRules["idea.see"](who, c.idea),
      () => byThemself(who, c),
      () => (c.kind === "offer" && c.state === "accepted") || "contribution.resolved",
      () => during("contribution.settle", c.idea.challenge),
    ),
} satisfies Record<string, Rule<ContributionFacts>>;
export type ContributionAction = keyof typeof contributionRules;
