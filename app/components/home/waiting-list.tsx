import type { ReactNode } from "react";
import type { ChallengePhase } from "#db/enums.ts";
import type { HomePage } from "#app/domain/insight/home-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { useNow } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { When } from "../ui/when.tsx";

type Item = { key: string; icon: IconName; to: string; words: string; at: ReactNode };
type Home = Pick<HomePage, "drafts" | "asked" | "reviews" | "sponsored" | "managed">;
const soon = 7 * 86_400_000;

/** What waits for this person in each of their parts, the most pressing first; each leads straight to where it is done. */
export function useWaiting({ drafts, asked, reviews, sponsored, managed }: Home): Item[] {
  const t = useT();
  const now = useNow();
  const name = (phase: ChallengePhase) => t(`challenge.phase.${phase}`);
  const leading = managed.flatMap(({ challengeId, question, phase, next, nextAt, byClock, unanswered }): Item[] => {
    const due = nextAt !== null && new Date(nextAt).getTime() - now < soon;
    return [
      ...(phase === "draft" ? [{ key: `draft-${challengeId}`, icon: "edit" as const, to: paths.editChallenge(challengeId), words: t("home.managed-draft"), at: question }] : []),
      ...(phase !== "draft" && next && due ? [{
        key: `next-${challengeId}`, icon: "clock" as const, to: paths.challengePhase(challengeId), words: t(byClock ? "home.managed-clock" : "home.managed-hand", { phase: name(next) }),
        at: <>{byClock && nextAt && <><When at={nextAt} /> · </>}{question}</>,
      }] : []),
      ...(unanswered > 0 && phase !== "draft" ? [{ key: `open-${challengeId}`, icon: "reply" as const, to: paths.challengeDesk(challengeId), words: t("home.managed-unanswered", { count: unanswered }), at: question }] : []),
    ];
  });
  return [
    ...reviews.map(({ challengeId, question, count }): Item => ({ key: `review-${challengeId}`, icon: "scales", to: paths.jury(challengeId), words: t("home.reviews", { count }), at: question })),
    ...drafts.map(({ id, title, challengeId, question }): Item => ({ key: id, icon: "edit", to: paths.newIdea(challengeId), words: title ? t("home.draft", { title }) : t("home.draft-untitled"), at: question })),
    ...asked.map(({ id, title, count, question }): Item => ({ key: `asked-${id}`, icon: "question", to: paths.idea(id, "contributions"), words: t("home.asked", { count, title }), at: question })),
    ...leading,
    ...sponsored.map(({ challengeId, question, count }): Item => ({ key: `answer-${challengeId}`, icon: "speech", to: `${paths.challenge(challengeId)}#ideas`, words: t("home.sponsored", { count }), at: question })),
  ];
}

export function WaitingList({ items }: { items: readonly Item[] }) {
  return (
    <ul className="waiting">
      {items.map(({ key, icon, to, words, at }) => (
        <li key={key} className="card card-link"><Icon name={icon} size={24} /><span className="min-w-0"><a href={to}>{words}</a><small>{at}</small></span></li>
      ))}
    </ul>
  );
}
