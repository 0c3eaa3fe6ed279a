import type { RecognitionEntry } from "#app/domain/recognition/recognition-wall.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Avatars } from "../ui/avatar.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { When } from "../ui/when.tsx";

const icons = {
  winner: "star",
  realised: "flag",
  thanks: "heart",
  improvement: "edit",
  concern: "check",
  question: "question",
  offer: "hand",
  evidence: "book",
  merged: "wave",
} as const satisfies Record<string, IconName>;

/** One entry of the recognition wall: who, what, and for which idea. */
export function RecognitionMoment({ entry, zone }: { entry: RecognitionEntry; zone: string }) {
  const t = useT();
  const { list } = useFormat();
  const reason = entry.kind === "helped" ? entry.creditKind : entry.kind;
  const names = list(entry.people.map(({ name }) => name));
  const path =
    entry.kind === "realised"
      ? paths.outcome(entry.ideaId)
      : paths.idea(
          entry.ideaId,
          "contributionId" in entry ? (entry.contributionId ?? undefined) : undefined,
        );
  const people = entry.kind === "thanks" ? [entry.from, ...entry.people] : entry.people;
  return (
    <li className="recognition-moment card" data-kind={entry.kind}>
      <p className="recognition-moment-head">
        <span className="recognition-moment-icon">
          <Icon name={icons[reason]} size={20} />
        </span>
        <small className="text-muted">
          <When at={entry.occurredAt} as="date" zone={zone} />
        </small>
      </p>
      <p className="recognition-moment-text">
        {t(`recognition.moments.${reason}`, {
          names,
          from: entry.kind === "thanks" ? entry.from.name : "",
          count: entry.people.length,
        })}
      </p>
      {entry.kind === "thanks" && (
        <blockquote dir="auto" className="thanks-message">
          {entry.message}
        </blockquote>
      )}
      <div className="recognition-moment-foot">
        <Avatars
          people={people.map(({ photoId, ...person }) => ({
            ...person,
            photo: photoId && paths.file(photoId, 104),
          }))}
          max={4}
          size="small"
          label={t("recognition.people")}
        />
        <a href={path} dir="auto">
          {entry.title}
        </a>
      </div>
    </li>
  );
}
