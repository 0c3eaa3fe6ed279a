import type { ReactNode } from "react";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale } from "#app/i18n/language.tsx";
import { initialsOf, shadeOf } from "#app/std/initials.ts";
import { Icon } from "./icon.tsx";

/** `photo`: the address of the picture. `isAnonymous`: a placeholder author, shown as a lock. */
export type AvatarPerson = {
  id: string;
  name: string;
  photo?: string | null;
  isAnonymous?: boolean;
};
export type AvatarSize = "small" | "usual" | "large" | "huge";

const sizeClass = (size: AvatarSize) => (size === "usual" ? "" : ` avatar-${size}`);

/** A picture of a person. Decoration beside a name, unless `named`. */
export function Avatar({
  id,
  name,
  photo,
  isAnonymous,
  size = "usual",
  named,
}: AvatarPerson & { size?: AvatarSize; named?: boolean }) {
  const tintClass = photo ? "" : ` avatar-${shadeOf(id)}`;
  return (
    <span
      className={`avatar${sizeClass(size)}${tintClass}`}
      {...(named ? { role: "img", "aria-label": name } : { "aria-hidden": true })}
    >
      {photo ? (
        <img src={photo} alt="" loading="lazy" decoding="async" width={104} height={104} />
      ) : (
        <Initials name={name} isAnonymous={isAnonymous} size={size} />
      )}
    </span>
  );
}

function Initials({
  name,
  isAnonymous,
  size,
}: Pick<AvatarPerson, "name" | "isAnonymous"> & { size: AvatarSize }) {
  if (isAnonymous) return <Icon name="lock" size={size === "small" ? 14 : 20} />;
  return initialsOf(name);
}

/** A row of at most `max` avatars, and the number of those left out. */
export function Avatars({
  people,
  max = 5,
  label,
  size = "usual",
}: {
  people: readonly AvatarPerson[];
  max?: number;
  label: string;
  size?: AvatarSize;
}) {
  const hiddenCount = people.length - max;
  return (
    <ul className="avatars" aria-label={label}>
      {people.slice(0, max).map((person) => (
        <li key={person.id} data-tip={person.name}>
          <Avatar {...person} size={size} named />
        </li>
      ))}
      {hiddenCount > 0 && (
        <li>
          <span className={`avatar avatars-more${sizeClass(size)}`}>+{hiddenCount}</span>
        </li>
      )}
    </ul>
  );
}

/** Avatar, name and a line about the person. */
export function Person({
  about,
  size,
  isAnonymous = false,
  ...person
}: AvatarPerson & { about?: ReactNode; size?: AvatarSize }) {
  const locale = useLocale();
  return (
    <span className="person">
      <Avatar {...person} isAnonymous={isAnonymous} size={size} />
      <span className="min-w-0">
        <b>{displayName({ name: person.name, isAnonymous }, locale)}</b>
        {about && <small>{about}</small>}
      </span>
    </span>
  );
}
