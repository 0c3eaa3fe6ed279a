// The colours, by role. Screens take them as CSS variables from palette.css (written from this table; the test
// tests/styles/palette.test.ts keeps the two in step), letters and pictures take them from here.

import { dawn } from "./theme-colour.ts";

/** `stark` and `starkDark`: for those who ask for high contrast, by day and by night. */
export const shades = ["light", "dark", "stark", "starkDark"] as const;
export type ShadeName = (typeof shades)[number];
type Shade = Record<ShadeName | "use", string>;

export const palette = {
  foam: {
    light: "#f2f7f5",
    dark: "#06181d",
    stark: "#ffffff",
    starkDark: "#000000",
    use: "the page",
  },
  dawn: { ...dawn, use: "the top of the page, running out into foam" },
  surface: {
    light: "#ffffff",
    dark: "#0d252c",
    stark: "#ffffff",
    starkDark: "#000000",
    use: "cards, fields, menus",
  },
  sunk: {
    light: "#e4eeeb",
    dark: "#123038",
    stark: "#eef3f2",
    starkDark: "#12201f",
    use: "wells, tracks, quiet buttons",
  },
  ink: { light: "#0c3038", dark: "#e8f3f0", stark: "#000b10", starkDark: "#ffffff", use: "text" },
  muted: {
    light: "#48656a",
    dark: "#9fbdbc",
    stark: "#21373b",
    starkDark: "#d3e3e1",
    use: "text of the second rank",
  },
  line: {
    light: "#d3e0dd",
    dark: "#1f4049",
    stark: "#5a7074",
    starkDark: "#7f9a9c",
    use: "hairlines that carry no meaning",
  },
  edge: {
    light: "#688388",
    dark: "#6f9094",
    stark: "#0c2a31",
    starkDark: "#dceceb",
    use: "borders one must be able to see: fields, boxes",
  },
  action: {
    light: "#ff7a59",
    dark: "#ff8a6b",
    stark: "#98290a",
    starkDark: "#ffab94",
    use: "the one thing to do next",
  },
  "action-deep": {
    light: "#f9643f",
    dark: "#ffa288",
    stark: "#731d04",
    starkDark: "#ffc3b2",
    use: "the same, under the pointer",
  },
  "on-action": {
    light: "#2b0d04",
    dark: "#2b0d04",
    stark: "#ffffff",
    starkDark: "#1f0700",
    use: "words on action",
  },
  "action-ink": {
    light: "#b23614",
    dark: "#ff9c80",
    stark: "#8a2407",
    starkDark: "#ffb8a4",
    use: "action as text or line",
  },
  "action-soft": {
    light: "#ffe6de",
    dark: "#3d211a",
    stark: "#ffece6",
    starkDark: "#2e1009",
    use: "action as ground",
  },
  sea: {
    light: "#0b6570",
    dark: "#74d0d4",
    stark: "#054b54",
    starkDark: "#8fe8ec",
    use: "links, what is chosen, where you are",
  },
  "on-sea": {
    light: "#ffffff",
    dark: "#04252a",
    stark: "#ffffff",
    starkDark: "#00191d",
    use: "words on sea",
  },
  "sea-soft": {
    light: "#d8eeee",
    dark: "#103a42",
    stark: "#e2f3f3",
    starkDark: "#06282d",
    use: "chosen, as ground",
  },
  sun: {
    light: "#ffc940",
    dark: "#ffd35f",
    stark: "#ffc940",
    starkDark: "#ffd966",
    use: "recognition and wins, nothing else",
  },
  "on-sun": {
    light: "#382900",
    dark: "#382900",
    stark: "#231900",
    starkDark: "#231900",
    use: "words on sun",
  },
  "sun-ink": {
    light: "#7c5600",
    dark: "#ffd978",
    stark: "#573b00",
    starkDark: "#ffe08a",
    use: "a win, as text",
  },
  "sun-soft": {
    light: "#fff2cc",
    dark: "#352c12",
    stark: "#fff5d6",
    starkDark: "#2a2105",
    use: "a win, as ground",
  },
  kelp: { light: "#3d6a2c", dark: "#a6d68a", stark: "#24491a", starkDark: "#b6e59b", use: "done" },
  "on-kelp": {
    light: "#ffffff",
    dark: "#12240a",
    stark: "#ffffff",
    starkDark: "#0b1a05",
    use: "words on kelp",
  },
  "kelp-soft": {
    light: "#e1f0d7",
    dark: "#1a3320",
    stark: "#e9f5e2",
    starkDark: "#0e2411",
    use: "done, as ground",
  },
  amber: {
    light: "#965000",
    dark: "#ffbe7a",
    stark: "#633300",
    starkDark: "#ffcb93",
    use: "due soon",
  },
  "on-amber": {
    light: "#ffffff",
    dark: "#2e1800",
    stark: "#ffffff",
    starkDark: "#241200",
    use: "words on amber",
  },
  "amber-soft": {
    light: "#ffecd3",
    dark: "#38270f",
    stark: "#fff0dd",
    starkDark: "#291a05",
    use: "due soon, as ground",
  },
  brick: {
    light: "#a02734",
    dark: "#ff9fa3",
    stark: "#7a121e",
    starkDark: "#ffb3b6",
    use: "refused or dangerous",
  },
  "on-brick": {
    light: "#ffffff",
    dark: "#33060b",
    stark: "#ffffff",
    starkDark: "#2a0307",
    use: "words on brick",
  },
  "brick-soft": {
    light: "#fbe4e4",
    dark: "#3b1a20",
    stark: "#fdecec",
    starkDark: "#2e0e13",
    use: "refused, as ground",
  },
  focus: {
    light: "#0b5fd0",
    dark: "#ffd35f",
    stark: "#0a3fc2",
    starkDark: "#ffe066",
    use: "the ring around what has the keyboard",
  },
  "face-1": {
    light: "#ffd9c7",
    dark: "#5a2f22",
    stark: "#ffd9c7",
    starkDark: "#4a2318",
    use: "behind the initials of people without a photo",
  },
  "face-2": {
    light: "#ffe3a3",
    dark: "#4f3d10",
    stark: "#ffe3a3",
    starkDark: "#423209",
    use: "behind the initials of people without a photo",
  },
  "face-3": {
    light: "#dfe9a9",
    dark: "#37451a",
    stark: "#dfe9a9",
    starkDark: "#2c3812",
    use: "behind the initials of people without a photo",
  },
  "face-4": {
    light: "#bfe6c4",
    dark: "#1c4a31",
    stark: "#bfe6c4",
    starkDark: "#143c26",
    use: "behind the initials of people without a photo",
  },
  "face-5": {
    light: "#b5e6e3",
    dark: "#0f4a52",
    stark: "#b5e6e3",
    starkDark: "#093c43",
    use: "behind the initials of people without a photo",
  },
  "face-6": {
    light: "#c3dcf7",
    dark: "#1e4166",
    stark: "#c3dcf7",
    starkDark: "#163353",
    use: "behind the initials of people without a photo",
  },
  "face-7": {
    light: "#dcd3f6",
    dark: "#3c3466",
    stark: "#dcd3f6",
    starkDark: "#312a55",
    use: "behind the initials of people without a photo",
  },
  "face-8": {
    light: "#f6cfdd",
    dark: "#5a2a42",
    stark: "#f6cfdd",
    starkDark: "#4a2136",
    use: "behind the initials of people without a photo",
  },
} as const satisfies Record<string, Shade>;

export type Colour = keyof typeof palette;

const grounds = ["foam", "dawn", "surface", "sunk"] as const satisfies Colour[];
const inks = [
  "ink",
  "muted",
  "action-ink",
  "sea",
  "sun-ink",
  "kelp",
  "amber",
  "brick",
] as const satisfies Colour[];

/** What may stand on what, and the least contrast it must have: 4.5 for words, 3 for large words and graphics. */
export const pairs: readonly { colour: Colour; on: Colour; least: number }[] = [
  ...inks.flatMap((colour) => grounds.map((on) => ({ colour, on, least: 4.5 }))),
  ...(["action", "sea", "kelp", "amber", "brick"] as const).map((on) => ({
    colour: `on-${on}` as const,
    on,
    least: 4.5,
  })),
  { colour: "on-action", on: "action-deep", least: 4.5 },
  { colour: "on-sun", on: "sun", least: 4.5 },
  { colour: "action-ink", on: "action-soft", least: 4.5 },
  ...(["sea", "kelp", "amber", "brick"] as const).map((colour) => ({
    colour,
    on: `${colour}-soft` as const,
    least: 4.5,
  })),
  { colour: "sun-ink", on: "sun-soft", least: 4.5 },
  ...(["action", "sea", "sun", "kelp", "amber", "brick"] as const).flatMap((tone) => [
    { colour: "ink" as const, on: `${tone}-soft` as const, least: 4.5 },
  ]),
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((n) => ({
    colour: "ink" as const,
    on: `face-${n}` as const,
    least: 4.5,
  })),
  ...grounds.map((on) => ({ colour: "edge" as const, on, least: 3 })),
  ...grounds.map((on) => ({ colour: "focus" as const, on, least: 3 })),
];

/** High contrast asks for more: 7 for words, 4.5 for graphics, and its hairlines can be seen as well. */
export const starkPairs: typeof pairs = [
  ...pairs.map((pair) => ({ ...pair, least: pair.least === 3 ? 4.5 : 7 })),
  ...grounds.map((on) => ({ colour: "line" as const, on, least: 3 })),
];

export const pairsOf = (shade: ShadeName) => (shade.startsWith("stark") ? starkPairs : pairs);

// Not colours, but they change with them: how high things stand (high contrast draws a line in place of a shadow), and how
// deep the sea is drawn in pictures.
const lift = (shade: string) => ({
  shade: shade,
  "rise-low": `0 1px 2px rgb(${shade} / 0.07), 0 8px 20px -12px rgb(${shade} / 0.18)`,
  "rise-high": `0 2px 6px rgb(${shade} / 0.08), 0 24px 48px -16px rgb(${shade} / 0.32)`,
});
const outlined = (shade: string) => ({
  shade: shade,
  "rise-low": "0 0 0 1.5px var(--edge)",
  "rise-high": "0 0 0 2px var(--edge)",
});
const depths: Record<ShadeName, Record<string, string>> = {
  light: { ...lift("12 48 56"), "wave-far": "0.22", wave: "0.4", "wave-near": "0.85" },
  dark: { ...lift("0 0 0"), "wave-far": "0.13", wave: "0.2", "wave-near": "0.32" },
  stark: { ...outlined("12 48 56"), "wave-far": "0.22", wave: "0.4", "wave-near": "0.85" },
  starkDark: { ...outlined("0 0 0"), "wave-far": "0.25", wave: "0.4", "wave-near": "0.6" },
};

/**
 * Rules for every theme, from the lines of each: light by default, the night sea and high contrast where the device or the
 * person asks for them. `data-theme` works on any element, so that one page can show them side by side; "contrast" follows
 * the device into the night, "contrast-dark" is always night.
 */
export function themeRules(linesOf: (shade: ShadeName) => string[]): string {
  const rule = (selector: string, shade: ShadeName) =>
    `${selector} {\n${linesOf(shade)
      .map((line) => `  ${line};\n`)
      .join("")}}`;
  const when = (query: string, ...rules: string[]) =>
    `@media ${query} {\n${rules.join("\n").replace(/^/gm, "  ")}\n}`;
  const unset = ":root:not([data-theme])";
  return `${[
    rule(`:root, [data-theme="light"]`, "light"),
    rule(`[data-theme="dark"]`, "dark"),
    rule(`[data-theme="contrast"]`, "stark"),
    rule(`[data-theme="contrast-dark"]`, "starkDark"),
    when(
      "(prefers-color-scheme: dark)",
      rule(unset, "dark"),
      rule(`[data-theme="contrast"]`, "starkDark"),
    ),
    when(
      "(prefers-contrast: more)",
      rule(`${unset}, [data-theme="light"]`, "stark"),
      rule(`[data-theme="dark"]`, "starkDark"),
    ),
    when("(prefers-contrast: more) and (prefers-color-scheme: dark)", rule(unset, "starkDark")),
  ].join("\n\n")}\n`;
}

/** palette.css, from the table. */
export const paletteCss = () =>
  `/* Written from palette.ts: change it there, then run vitest -u on tests/styles/palette.test.ts. */\n${themeRules(
    (shade) => [
      `color-scheme: ${shade === "light" || shade === "stark" ? "light" : "dark"}`,
      ...Object.entries(palette).map(([name, value]) => `--${name}: ${value[shade]}`),
      ...Object.entries(depths[shade]).map(([name, value]) => `--${name}: ${value}`),
    ],
  )}`;
