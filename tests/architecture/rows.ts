/** The nouns of the domain in rows: one looks only back, so circles cannot form. Nouns of one row react to each other's activity. */
export const rows: readonly (readonly string[])[] = [
  ["funnel"],
  ["access", "activity"],
  ["file", "sending"],
  ["organisation"],
  ["people"],
  ["challenge", "sponsor"],
  ["idea"],
  ["thread", "vote", "jury", "funding", "implementation", "kindness", "merge", "expert"],
  ["moderation", "notification", "insight", "exchange", "live"],
  ["page"],
];
