import type { NoticeKind } from "#app/domain/notification/notification-kinds.ts";
import { shownName } from "#app/domain/people/anonymous-name.ts";
import type { Moment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { Avatar } from "../ui/avatar.tsx";
import { When } from "../ui/when.tsx";

export type NoticeShown = {
  id: number;
  kind: NoticeKind;
  seenAt: Moment | null;
  at: Moment;
  about: Record<string, string>;
  challengeId: string | null;
  question: string | null;
  ideaId: string | null;
  ideaTitle: string | null;
  byId: string | null;
  byName: string | null;
  byPhotoId: string | null;
};

/** One piece of news: who did what, as one link to where it happened. */
export function NoticeLine({ notice }: { notice: NoticeShown }) {
  const t = useT();
  const locale = useLocale();
  const { about } = notice;
  const phase = about.phase as ChallengePhase | undefined;
  const words = t(`notification.${notice.kind}`, {
    by: notice.byName ? shownName(notice.byName, locale) : t("notification.somebody"),
    idea: notice.ideaTitle ?? "",
    question: notice.question ?? "",
    phase: phase ? t(`challenge.phase.${phase}`) : "",
    ...(about.count && { count: Number(about.count) }),
  });
  return (
    <li
      className="card card-link flex items-start gap-4"
      data-new={notice.seenAt === null || undefined}
    >
      <Avatar
        id={notice.byId ?? String(notice.id)}
        name={notice.byName ?? "·"}
        photo={notice.byPhotoId && paths.file(notice.byPhotoId, 320)}
      />
      <div className="min-w-0">
        <p
          className={`card-title text-base ${notice.seenAt === null ? "font-bold" : "font-normal"}`}
        >
          <a href={placeOf(notice)}>{words}</a>
        </p>
        <p className="text-sm text-muted">
          {notice.seenAt === null && (
            <b className="text-[var(--sea)]">{t("notification.new")} · </b>
          )}
          <When at={notice.at} />
        </p>
      </div>
    </li>
  );
}

function placeOf({ kind, ideaId, challengeId, about }: NoticeShown): string {
  if (kind === "jury.began" && challengeId) return paths.jury(challengeId);
  if ((kind === "owner.appointed" || kind === "update.posted") && ideaId)
    return paths.implementation(ideaId);
  if ((kind === "idea.realised" || kind === "idea.stopped") && ideaId) return paths.outcome(ideaId);
  if (kind === "unmask.requested" && ideaId) return paths.lookBehind(ideaId);
  if (kind === "unmask.approved" && ideaId) return paths.ideaSeal(ideaId);
  if (kind === "expert.asked" && ideaId) return paths.experts(ideaId);
  if (kind === "merge.proposed" && ideaId) return paths.mergeIdea(ideaId);
  if (Number(about.count) > 1) return paths.home();
  if (ideaId) return paths.idea(ideaId, about.contributionId);
  return challengeId ? paths.challenge(challengeId) : paths.home();
}
