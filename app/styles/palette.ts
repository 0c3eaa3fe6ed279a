// The colours, by role. Screens take them as CSS variables from palette.css (written from this table; the test
// tests/styles/palette.test.ts keeps the two in step), letters and pictures take them from here.

import { dawn } from "./dawn.ts";

type Shade = { light: string; dark: string; use: string };

export const palette = {
  "foam":        { light: "#f2f7f5", dark: "#06181d", use: "the page" },
  "dawn":        { ...dawn, use: "the top of the page, running out into foam" },
  "surface":     { light: "#ffffff", dark: "#0d252c", use: "cards, fields, menus" },
  "sunk":        { light: "#e4eeeb", dark: "#123038", use: "wells, tracks, quiet buttons" },
  "ink":         { light: "#0c3038", dark: "#e8f3f0", use: "text" },
  "muted":       { light: "#48656a", dark: "#9fbdbc", use: "text of the second rank" },
  "line":        { light: "#d3e0dd", dark: "#1f4049", use: "hairlines that carry no meaning" },
  "edge":        { light: "#688388", dark: "#6f9094", use: "borders one must be able to see: fields, boxes" },
  "action":      { light: "#ff7a59", dark: "#ff8a6b", use: "the one thing to do next" },
  "action-deep": { light: "#f9643f", dark: "#ffa288", use: "the same, under the pointer" },
  "on-action":   { light: "#2b0d04", dark: "#2b0d04", use: "words on action" },
  "action-ink":  { light: "#b23614", dark: "#ff9c80", use: "action as text or line" },
  "action-soft": { light: "#ffe6de", dark: "#3d211a", use: "action as ground" },
  "sea":         { light: "#0b6570", dark: "#74d0d4", use: "links, what is chosen, where you are" },
  "on-sea":      { light: "#ffffff", dark: "#04252a", use: "words on sea" },
  "sea-soft":    { light: "#d8eeee", dark: "#103a42", use: "chosen, as ground" },
  "sun":         { light: "#ffc940", dark: "#ffd35f", use: "recognition and wins, nothing else" },
  "on-sun":      { light: "#382900", dark: "#382900", use: "words on sun" },
  "sun-ink":     { light: "#7c5600", dark: "#ffd978", use: "a win, as text" },
  "sun-soft":    { light: "#fff2cc", dark: "#352c12", use: "a win, as ground" },
  "kelp":        { light: "#3d6a2c", dark: "#a6d68a", use: "done" },
  "on-kelp":     { light: "#ffffff", dark: "#12240a", use: "words on kelp" },
  "kelp-soft":   { light: "#e1f0d7", dark: "#1a3320", use: "done, as ground" },
  "amber":       { light: "#965000", dark: "#ffbe7a", use: "due soon" },
  "on-amber":    { light: "#ffffff", dark: "#2e1800", use: "words on amber" },
  "amber-soft":  { light: "#ffecd3", dark: "#38270f", use: "due soon, as ground" },
  "brick":       { light: "#a02734", dark: "#ff9fa3", use: "refused or dangerous" },
  "on-brick":    { light: "#ffffff", dark: "#33060b", use: "words on brick" },
  "brick-soft":  { light: "#fbe4e4", dark: "#3b1a20", use: "refused, as ground" },
  "focus":       { light: "#0b5fd0", dark: "#ffd35f", use: "the ring around what has the keyboard" },
  "face-1":      { light: "#ffd9c7", dark: "#5a2f22", use: "behind the initials of people without a photo" },
  "face-2":      { light: "#ffe3a3", dark: "#4f3d10", use: "behind the initials of people without a photo" },
  "face-3":      { light: "#dfe9a9", dark: "#37451a", use: "behind the initials of people without a photo" },
  "face-4":      { light: "#bfe6c4", dark: "#1c4a31", use: "behind the initials of people without a photo" },
  "face-5":      { light: "#b5e6e3", dark: "#0f4a52", use: "behind the initials of people without a photo" },
  "face-6":      { light: "#c3dcf7", dark: "#1e4166", use: "behind the initials of people without a photo" },
  "face-7":      { light: "#dcd3f6", dark: "#3c3466", use: "behind the initials of people without a photo" },
  "face-8":      { light: "#f6cfdd", dark: "#5a2a42", use: "behind the initials of people without a photo" },
} as const satisfies Record<string, Shade>;

export type Colour = keyof typeof palette;

const grounds = ["foam", "dawn", "surface", "sunk"] as const satisfies Colour[];
const inks = ["ink", "muted", "action-ink", "sea", "sun-ink", "kelp", "amber", "brick"] as const satisfies Colour[];

/** What may stand on what, and the least contrast it must have: 4.5 for words, 3 for large words and graphics. */
export const pairs: readonly { colour: Colour; on: Colour; least: number }[] = [
  ...inks.flatMap((colour) => grounds.map((on) => ({ colour, on, least: 4.5 }))),
  ...(["action", "sea", "kelp", "amber", "brick"] as const).map((on) => ({ colour: `on-${on}` as const, on, least: 4.5 })),
  { colour: "on-action", on: "action-deep", least: 4.5 },
  { colour: "on-sun", on: "sun", least: 4.5 },
  { colour: "action-ink", on: "action-soft", least: 4.5 },
  ...(["sea", "kelp", "amber", "brick"] as const).map((colour) => ({ colour, on: `${colour}-soft` as const, least: 4.5 })),
  { colour: "sun-ink", on: "sun-soft", least: 4.5 },
  ...(["action", "sea", "sun", "kelp", "amber", "brick"] as const).flatMap((tone) =>
    [{ colour: "ink" as const, on: `${tone}-soft` as const, least: 4.5 }]),
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((n) => ({ colour: "ink" as const, on: `face-${n}` as const, least: 4.5 })),
  ...grounds.map((on) => ({ colour: "edge" as const, on, least: 3 })),
  ...grounds.map((on) => ({ colour: "focus" as const, on, least: 3 })),
];

/** palette.css, from the table: light by default, the night sea where the device or the person asks for it. */
export function paletteCss(): string {
  const block = (shade: "light" | "dark", indent: string) =>
    Object.entries(palette).map(([name, value]) => `${indent}--${name}: ${value[shade]};`).join("\n");
  return `/* Written from palette.ts: change it there, then run vitest -u on tests/styles/palette.test.ts. */
:root {
  color-scheme: light;
${block("light", "  ")}
}

@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
    color-scheme: dark;
${block("dark", "    ")}
  }
}

:root[data-theme="dark"] {
  color-scheme: dark;
${block("dark", "  ")}
}
`;
}
