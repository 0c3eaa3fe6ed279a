import type { Pride } from "#app/domain/recognition/recognition-wall.ts";
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

/** One moment to be proud of: who, what, and the idea it was for. */
export function PrideMoment({ moment, zone }: { moment: Pride; zone: string }) {
  const t = useT();
  const { list } = useFormat();
  const what = moment.kind === "helped" ? moment.with : moment.kind;
  const names = list(moment.people.map(({ name }) => name));
  const to =
    moment.kind === "realised"
      ? paths.outcome(moment.ideaId)
      : paths.idea(
          moment.ideaId,
          "contributionId" in moment ? (moment.contributionId ?? undefined) : undefined,
        );
  const faces = moment.kind === "thanks" ? [moment.from, ...moment.people] : moment.people;
  return (
    <li className="pride card" data-kind={moment.kind}>
      <p className="pride-top">
        <span className="pride-mark">
          <Icon name={icons[what]} size={20} />
        </span>
        <small className="text-muted">
          <When at={moment.at} as="date" zone={zone} />
        </small>
      </p>
      <p className="pride-says">
        {t(`recognition.pride.${what}`, {
          names,
          from: moment.kind === "thanks" ? moment.from.name : "",
          count: moment.people.length,
        })}
      </p>
      {moment.kind === "thanks" && (
        <blockquote dir="auto" className="thanks-words">
          {moment.words}
        </blockquote>
      )}
      <div className="pride-foot">
        <Avatars
          people={faces.map(({ photoId, ...face }) => ({
            ...face,
            photo: photoId && paths.file(photoId, 104),
          }))}
          most={4}
          size="small"
          label={t("recognition.people")}
        />
        <a href={to} dir="auto">
          {moment.title}
        </a>
      </div>
    </li>
  );
}
