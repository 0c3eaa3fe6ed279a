// The top of every page, and the browser bar of a phone. Kept apart from palette.ts, whose table no
// browser needs.
export const themeColour = {
  light: "#fdefe6",
  dark: "#0a2530",
  contrast: "#ffffff",
  contrastDark: "#000000",
} as const;
