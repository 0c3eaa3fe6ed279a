import type { ReactNode } from "react";
import { isSealed, shownName } from "#app/domain/people/anonymous-name.ts";
import { useLocale } from "#app/i18n/language.tsx";
import { initialsOf, shadeOf } from "#app/std/initials.ts";
import { Icon } from "./icon.tsx";

/** `photo`: address of the picture, if there is one. */
export type Face = { id: string; name: string; photo?: string | null };
export type AvatarSize = "small" | "usual" | "large" | "huge";

/** A face beside a name: decoration, unless `named`. */
export function Avatar({
  id,
  name,
  photo,
  size = "usual",
  named,
}: Face & { size?: AvatarSize; named?: boolean }) {
  const classes = `avatar${size === "usual" ? "" : ` avatar-${size}`}${photo ? "" : ` avatar-${shadeOf(id)}`}`;
  return (
    <span
      className={classes}
      {...(named ? { role: "img", "aria-label": name } : { "aria-hidden": true })}
    >
      {photo ? (
        <img src={photo} alt="" loading="lazy" decoding="async" width={104} height={104} />
      ) : isSealed(id) ? (
        <Icon name="lock" size={size === "small" ? 14 : 20} />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}

/** A few faces in a row; how many more follows in a number. */
export function Avatars({
  people,
  most = 5,
  label,
  size = "usual",
}: {
  people: readonly Face[];
  most?: number;
  label: string;
  size?: AvatarSize;
}) {
  const more = people.length - most;
  return (
    <ul className="avatars" aria-label={label}>
      {people.slice(0, most).map((face) => (
        <li key={face.id} data-tip={face.name}>
          <Avatar {...face} size={size} named />
        </li>
      ))}
      {more > 0 && (
        <li>
          <span className={`avatar avatars-more${size === "usual" ? "" : ` avatar-${size}`}`}>
            +{more}
          </span>
        </li>
      )}
    </ul>
  );
}

/** Face, name and a line about the person. */
export function Person({ about, size, ...face }: Face & { about?: ReactNode; size?: AvatarSize }) {
  const locale = useLocale();
  return (
    <span className="person">
      <Avatar {...face} size={size} />
      <span className="min-w-0">
        <b>{shownName(face.name, locale)}</b>
        {about && <small>{about}</small>}
      </span>
    </span>
  );
}
