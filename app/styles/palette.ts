// The colours, by role. Screens use the CSS variables of palette.css, which is written from this
// table (tests/styles/palette.test.ts keeps them equal); emails and posters use the table itself.

import { themeColour } from "./theme-colour.ts";

/** `contrast` and `contrastDark` are the high-contrast themes. */
export const shades = ["light", "dark", "contrast", "contrastDark"] as const;
export type ShadeName = (typeof shades)[number];
type Shade = Record<ShadeName | "use", string>;

export const palette = {
  page: {
    light: "#f2f7f5",
    dark: "#06181d",
    contrast: "#ffffff",
    contrastDark: "#000000",
    use: "the page",
  },
  "page-top": { ...themeColour, use: "the top of the page, running out into the page colour" },
  surface: {
    light: "#ffffff",
    dark: "#0d252c",
    contrast: "#ffffff",
    contrastDark: "#000000",
    use: "cards, fields, menus",
  },
  sunk: {
    light: "#e4eeeb",
    dark: "#123038",
    contrast: "#eef3f2",
    contrastDark: "#12201f",
    use: "wells, tracks, quiet buttons",
  },
  text: {
    light: "#0c3038",
    dark: "#e8f3f0",
    contrast: "#000b10",
    contrastDark: "#ffffff",
    use: "text",
  },
  muted: {
    light: "#48656a",
    dark: "#9fbdbc",
    contrast: "#21373b",
    contrastDark: "#d3e3e1",
    use: "secondary text",
  },
  line: {
    light: "#d3e0dd",
    dark: "#1f4049",
    contrast: "#5a7074",
    contrastDark: "#7f9a9c",
    use: "decorative hairlines",
  },
  edge: {
    light: "#688388",
    dark: "#6f9094",
    contrast: "#0c2a31",
    contrastDark: "#dceceb",
    use: "borders that must be visible: fields, boxes",
  },
  action: {
    light: "#ff7a59",
    dark: "#ff8a6b",
    contrast: "#98290a",
    contrastDark: "#ffab94",
    use: "the one thing to do next",
  },
  "action-deep": {
    light: "#f9643f",
    dark: "#ffa288",
    contrast: "#731d04",
    contrastDark: "#ffc3b2",
    use: "action under the pointer",
  },
  "on-action": {
    light: "#2b0d04",
    dark: "#2b0d04",
    contrast: "#ffffff",
    contrastDark: "#1f0700",
    use: "text on action",
  },
  "action-text": {
    light: "#b23614",
    dark: "#ff9c80",
    contrast: "#8a2407",
    contrastDark: "#ffb8a4",
    use: "action as text or line",
  },
  "action-soft": {
    light: "#ffe6de",
    dark: "#3d211a",
    contrast: "#ffece6",
    contrastDark: "#2e1009",
    use: "action as background",
  },
  accent: {
    light: "#0b6570",
    dark: "#74d0d4",
    contrast: "#054b54",
    contrastDark: "#8fe8ec",
    use: "links, the selection, the current page",
  },
  "on-accent": {
    light: "#ffffff",
    dark: "#04252a",
    contrast: "#ffffff",
    contrastDark: "#00191d",
    use: "text on sea",
  },
  "accent-soft": {
    light: "#d8eeee",
    dark: "#103a42",
    contrast: "#e2f3f3",
    contrastDark: "#06282d",
    use: "selected, as background",
  },
  highlight: {
    light: "#ffc940",
    dark: "#ffd35f",
    contrast: "#ffc940",
    contrastDark: "#ffd966",
    use: "recognition and wins, nothing else",
  },
  "on-highlight": {
    light: "#382900",
    dark: "#382900",
    contrast: "#231900",
    contrastDark: "#231900",
    use: "text on sun",
  },
  "highlight-text": {
    light: "#7c5600",
    dark: "#ffd978",
    contrast: "#573b00",
    contrastDark: "#ffe08a",
    use: "a win, as text",
  },
  "highlight-soft": {
    light: "#fff2cc",
    dark: "#352c12",
    contrast: "#fff5d6",
    contrastDark: "#2a2105",
    use: "a win, as background",
  },
  success: {
    light: "#3d6a2c",
    dark: "#a6d68a",
    contrast: "#24491a",
    contrastDark: "#b6e59b",
    use: "done",
  },
  "on-success": {
    light: "#ffffff",
    dark: "#12240a",
    contrast: "#ffffff",
    contrastDark: "#0b1a05",
    use: "text on success",
  },
  "success-soft": {
    light: "#e1f0d7",
    dark: "#1a3320",
    contrast: "#e9f5e2",
    contrastDark: "#0e2411",
    use: "done, as background",
  },
  warning: {
    light: "#965000",
    dark: "#ffbe7a",
    contrast: "#633300",
    contrastDark: "#ffcb93",
    use: "due soon",
  },
  "on-warning": {
    light: "#ffffff",
    dark: "#2e1800",
    contrast: "#ffffff",
    contrastDark: "#241200",
    use: "text on warning",
  },
  "warning-soft": {
    light: "#ffecd3",
    dark: "#38270f",
    contrast: "#fff0dd",
    contrastDark: "#291a05",
    use: "due soon, as background",
  },
  danger: {
    light: "#a02734",
    dark: "#ff9fa3",
    contrast: "#7a121e",
    contrastDark: "#ffb3b6",
    use: "refused or dangerous",
  },
  "on-danger": {
    light: "#ffffff",
    dark: "#33060b",
    contrast: "#ffffff",
    contrastDark: "#2a0307",
    use: "text on danger",
  },
  "danger-soft": {
    light: "#fbe4e4",
    dark: "#3b1a20",
    contrast: "#fdecec",
    contrastDark: "#2e0e13",
    use: "refused, as background",
  },
  focus: {
    light: "#0b5fd0",
    dark: "#ffd35f",
    contrast: "#0a3fc2",
    contrastDark: "#ffe066",
    use: "the focus ring",
  },
  "avatar-1": {
    light: "#ffd9c7",
    dark: "#5a2f22",
    contrast: "#ffd9c7",
    contrastDark: "#4a2318",
    use: "behind the initials of people without a photo",
  },
  "avatar-2": {
    light: "#ffe3a3",
    dark: "#4f3d10",
    contrast: "#ffe3a3",
    contrastDark: "#423209",
    use: "behind the initials of people without a photo",
  },
  "avatar-3": {
    light: "#dfe9a9",
    dark: "#37451a",
    contrast: "#dfe9a9",
    contrastDark: "#2c3812",
    use: "behind the initials of people without a photo",
  },
  "avatar-4": {
    light: "#bfe6c4",
    dark: "#1c4a31",
    contrast: "#bfe6c4",
    contrastDark: "#143c26",
    use: "behind the initials of people without a photo",
  },
  "avatar-5": {
    light: "#b5e6e3",
    dark: "#0f4a52",
    contrast: "#b5e6e3",
    contrastDark: "#093c43",
    use: "behind the initials of people without a photo",
  },
  "avatar-6": {
    light: "#c3dcf7",
    dark: "#1e4166",
    contrast: "#c3dcf7",
    contrastDark: "#163353",
    use: "behind the initials of people without a photo",
  },
  "avatar-7": {
    light: "#dcd3f6",
    dark: "#3c3466",
    contrast: "#dcd3f6",
    contrastDark: "#312a55",
    use: "behind the initials of people without a photo",
  },
  "avatar-8": {
    light: "#f6cfdd",
    dark: "#5a2a42",
    contrast: "#f6cfdd",
    contrastDark: "#4a2136",
    use: "behind the initials of people without a photo",
  },
} as const satisfies Record<string, Shade>;

export type Colour = keyof typeof palette;

const grounds = ["page", "page-top", "surface", "sunk"] as const satisfies Colour[];
const textColours = [
  "text",
  "muted",
  "action-text",
  "accent",
  "highlight-text",
  "success",
  "warning",
  "danger",
] as const satisfies Colour[];

/** Which colour may stand on which, and its least contrast: 4.5 for text, 3 for large text and graphics. */
export const pairs: readonly { colour: Colour; on: Colour; least: number }[] = [
  ...textColours.flatMap((colour) => grounds.map((on) => ({ colour, on, least: 4.5 }))),
  ...(["action", "accent", "success", "warning", "danger"] as const).map((on) => ({
    colour: `on-${on}` as const,
    on,
    least: 4.5,
  })),
  { colour: "on-action", on: "action-deep", least: 4.5 },
  { colour: "on-highlight", on: "highlight", least: 4.5 },
  { colour: "action-text", on: "action-soft", least: 4.5 },
  ...(["accent", "success", "warning", "danger"] as const).map((colour) => ({
    colour,
    on: `${colour}-soft` as const,
    least: 4.5,
  })),
  { colour: "highlight-text", on: "highlight-soft", least: 4.5 },
  ...(["action", "accent", "highlight", "success", "warning", "danger"] as const).flatMap(
    (tone) => [{ colour: "text" as const, on: `${tone}-soft` as const, least: 4.5 }],
  ),
  ...([1, 2, 3, 4, 5, 6, 7, 8] as const).map((n) => ({
    colour: "text" as const,
    on: `avatar-${n}` as const,
    least: 4.5,
  })),
  ...grounds.map((on) => ({ colour: "edge" as const, on, least: 3 })),
  ...grounds.map((on) => ({ colour: "focus" as const, on, least: 3 })),
];

/** High contrast asks for more: 7 for text, 4.5 for graphics, and visible hairlines. */
export const highContrastPairs: typeof pairs = [
  ...pairs.map((pair) => ({ ...pair, least: pair.least === 3 ? 4.5 : 7 })),
  ...grounds.map((on) => ({ colour: "line" as const, on, least: 3 })),
];

export const pairsOf = (shade: ShadeName) =>
  shade.startsWith("contrast") ? highContrastPairs : pairs;

// Values that change with the theme without being colours: the elevation of cards (high contrast
// draws a line instead of a shadow) and the opacity of the waves.
const shadows = (shade: string) => ({
  shade,
  "rise-low": `0 1px 2px rgb(${shade} / 0.07), 0 8px 20px -12px rgb(${shade} / 0.18)`,
  "rise-high": `0 2px 6px rgb(${shade} / 0.08), 0 24px 48px -16px rgb(${shade} / 0.32)`,
});
const outlines = (shade: string) => ({
  shade,
  "rise-low": "0 0 0 1.5px var(--edge)",
  "rise-high": "0 0 0 2px var(--edge)",
});
const elevations: Record<ShadeName, Record<string, string>> = {
  light: { ...shadows("12 48 56"), "wave-far": "0.22", wave: "0.4", "wave-near": "0.85" },
  dark: { ...shadows("0 0 0"), "wave-far": "0.13", wave: "0.2", "wave-near": "0.32" },
  contrast: { ...outlines("12 48 56"), "wave-far": "0.22", wave: "0.4", "wave-near": "0.85" },
  contrastDark: { ...outlines("0 0 0"), "wave-far": "0.25", wave: "0.4", "wave-near": "0.6" },
};

/**
 * Writes the rules for every theme. Light is the default; the dark and high-contrast themes apply
 * when the device or the person asks for them. `data-theme` works on any element, so one page can
 * show several. "contrast" follows the device's dark mode, "contrast-dark" is always dark.
 */
export function themeRules(declarationsOf: (shade: ShadeName) => string[]): string {
  const rule = (selector: string, shade: ShadeName) =>
    `${selector} {\n${declarationsOf(shade)
      .map((declaration) => `  ${declaration};\n`)
      .join("")}}`;
  const when = (query: string, ...rules: string[]) =>
    `@media ${query} {\n${rules.join("\n").replace(/^/gm, "  ")}\n}`;
  const unset = ":root:not([data-theme])";
  return `${[
    rule(`:root,\n[data-theme="light"]`, "light"),
    rule(`[data-theme="dark"]`, "dark"),
    rule(`[data-theme="contrast"]`, "contrast"),
    rule(`[data-theme="contrast-dark"]`, "contrastDark"),
    when(
      "(prefers-color-scheme: dark)",
      rule(unset, "dark"),
      rule(`[data-theme="contrast"]`, "contrastDark"),
    ),
    when(
      "(prefers-contrast: more)",
      rule(`${unset},\n[data-theme="light"]`, "contrast"),
      rule(`[data-theme="dark"]`, "contrastDark"),
    ),
    when("(prefers-contrast: more) and (prefers-color-scheme: dark)", rule(unset, "contrastDark")),
  ].join("\n\n")}\n`;
}

/** The text of palette.css. */
export const paletteCss = () =>
  `/* Written from palette.ts: change it there, then run vitest -u on tests/styles/palette.test.ts. */\n${themeRules(
    (shade) => [
      `color-scheme: ${shade === "light" || shade === "contrast" ? "light" : "dark"}`,
      ...Object.entries(palette).map(([name, value]) => `--${name}: ${value[shade]}`),
      ...Object.entries(elevations[shade]).map(([name, value]) => `--${name}: ${value}`),
    ],
  )}`;
