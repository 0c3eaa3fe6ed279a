/** Lengths in characters, as a browser counts them. */
export const ideaLimits = {
  title: 120,
  titleMin: 3,
  body: 8000,
  requestedPurpose: 200,
  distinction: 200,
} as const;

/** The length of the reason to unmask an anonymous author. */
export const unmaskReason = { min: 10, max: 500 };
