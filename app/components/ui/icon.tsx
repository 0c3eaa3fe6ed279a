import drawings from "./icons.svg?url&no-inline";

// Line drawings on a 24 px grid, in one file. tests/components/icon.test.ts checks the names.
export type IconName =
  | "add"
  | "arrow"
  | "arrow-back"
  | "bell"
  | "book"
  | "bulb"
  | "calendar"
  | "camera"
  | "check"
  | "clap"
  | "clock"
  | "close"
  | "coin"
  | "contrast"
  | "down"
  | "edit"
  | "eye"
  | "flag"
  | "globe"
  | "hand"
  | "heart"
  | "home"
  | "inbox"
  | "info"
  | "leaf"
  | "lock"
  | "mail"
  | "menu"
  | "moon"
  | "more"
  | "people"
  | "person"
  | "question"
  | "reply"
  | "scales"
  | "search"
  | "sign-out"
  | "smile"
  | "speech"
  | "star"
  | "sun"
  | "upload"
  | "warning"
  | "wave";

/** Decoration, unless it has a `label`; give one only where there is no text beside it. */
export function Icon({
  name,
  size = 20,
  label,
}: {
  name: IconName;
  size?: number;
  label?: string;
}) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: aria-label names it, or aria-hidden hides it
    <svg
      className="icon"
      width={size}
      height={size}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <use href={`${drawings}#${name}`} />
    </svg>
  );
}
