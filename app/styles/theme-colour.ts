// The top of every page, and so of the phone's own bar. Apart from palette.ts, whose table no browser needs.
export const dawn = {
  light: "#fdefe6",
  dark: "#0a2530",
  stark: "#ffffff",
  starkDark: "#000000",
} as const;
