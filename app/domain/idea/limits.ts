/** How much fits, in characters as a browser counts them. */
export const ideaLimits = {
  title: 120,
  titleLeast: 3,
  body: 8000,
  askedFor: 200,
  differs: 200,
} as const;

/** How much is said of why two should look behind a sealed name. */
export const lookReason = { least: 10, most: 500 };
