import type { NotificationKind } from "#app/domain/notification/notification-kinds.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import type { Moment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { Avatar } from "../ui/avatar.tsx";
import { When } from "../ui/when.tsx";

export type ShownNotification = {
  id: number;
  kind: NotificationKind;
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
  byIsAnonymous: boolean | null;
};

/** One notification: who did what, as one link to where it happened. */
export function NotificationLine({ notification }: { notification: ShownNotification }) {
  const t = useT();
  const locale = useLocale();
  const { about, byName } = notification;
  const isAnonymous = notification.byIsAnonymous === true;
  const phase = about.phase as ChallengePhase | undefined;
  const text = t(`notification.${notification.kind}`, {
    by: byName ? displayName({ name: byName, isAnonymous }, locale) : t("notification.somebody"),
    idea: notification.ideaTitle ?? "",
    question: notification.question ?? "",
    phase: phase ? t(`challenge.phase.${phase}`) : "",
    ...(about.count && { count: Number(about.count) }),
  });
  return (
    <li
      className="card card-link flex items-start gap-4"
      data-new={notification.seenAt === null || undefined}
    >
      <Avatar
        id={notification.byId ?? String(notification.id)}
        name={byName ?? "·"}
        photo={notification.byPhotoId && paths.file(notification.byPhotoId, 320)}
        isAnonymous={isAnonymous}
      />
      <div className="min-w-0">
        <p
          className={`card-title text-base ${notification.seenAt === null ? "font-bold" : "font-normal"}`}
        >
          <a href={notificationPath(notification)}>{text}</a>
        </p>
        <p className="text-sm text-muted">
          {notification.seenAt === null && (
            <b className="text-[var(--accent)]">{t("notification.new")} · </b>
          )}
          <When at={notification.at} />
        </p>
      </div>
    </li>
  );
}

const ideaPaths: Partial<Record<NotificationKind, (ideaId: string) => string>> = {
  "owner.appointed": paths.implementation,
  "update.posted": paths.implementation,
  "idea.realised": paths.outcome,
  "idea.stopped": paths.outcome,
  "unmask.requested": paths.unmask,
  "unmask.approved": paths.ideaAnonymity,
  "expert.asked": paths.experts,
  "merge.proposed": paths.mergeIdea,
};

function notificationPath({ kind, ideaId, challengeId, about }: ShownNotification): string {
  if (kind === "jury.started" && challengeId) return paths.jury(challengeId);
  const ideaPath = ideaId && ideaPaths[kind]?.(ideaId);
  if (ideaPath) return ideaPath;
  if (Number(about.count) > 1) return paths.home();
  if (ideaId) return paths.idea(ideaId, about.contributionId);
  return challengeId ? paths.challenge(challengeId) : paths.home();
}
