import drawings from "./icons.svg?url&no-inline";

// Our own line drawings on a grid of 24, in one file that a browser fetches once. tests/components/icon.test.ts holds the names against it.
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

/** `name` alone is decoration; give `label` only where no word stands beside it. */
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
