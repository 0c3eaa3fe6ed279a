import type { PackageRows } from "#app/domain/exchange/package-format.ts";
import { idOf, type Who } from "./people.ts";

type Said = { from: Who; to: Who; idea: string; ago: number; words: string; for?: number };

// `for`: which contribution to the idea, counted from one.
const said: Said[] = [
  {
    from: "sanne",
    to: "tjitske",
    idea: "overdracht_bedkant",
    for: 4,
    ago: 8.3,
    words: "Dat ene zinnetje. Meneer Postma van kamer 4 zei voor het eerst zelf wat hij nodig had.",
  },
  {
    from: "marjan",
    to: "sanne",
    idea: "overdracht_bedkant",
    ago: 6.9,
    words:
      "Je liet me zien hoe het echt gaat, om zeven uur ’s ochtends, zonder er iets mooier van te maken.",
  },
  {
    from: "lotte",
    to: "koen",
    idea: "overdracht_eenkeer",
    for: 1,
    ago: 9.8,
    words: "38 van de 52 meters nagelopen, op je vrije middag.",
  },
  {
    from: "ruben",
    to: "sanne",
    idea: "overdracht_bedkant",
    ago: 5.2,
    words: "Bij jou durf ik te zeggen dat ik iets niet weet.",
  },
  {
    from: "bart",
    to: "wim",
    idea: "nacht_licht",
    ago: 40,
    words: "Je hing de eerste lampjes zelf op, op je tenen, want iedereen sliep.",
  },
  {
    from: "els",
    to: "wilma",
    idea: "wachten_appje",
    for: 2,
    ago: 350,
    words: "‘U raakt uw plek niet kwijt.’ Zonder die zin had niemand het berichtje geloofd.",
  },
  {
    from: "els",
    to: "greet",
    idea: "wachten_appje",
    for: 1,
    ago: 348,
    words: "Door jouw moeder bellen we nu vier mensen per dag.",
  },
];

/** Who thanked whom in the demo. `now` is the database's. */
export const thanksRows = (now: Date): NonNullable<PackageRows["thanks"]> =>
  said.map(({ from, to, idea, ago, words, for: nth }, n) => ({
    id: `thanks_nh_${n + 1}`,
    idea_id: `idea_nh_${idea}`,
    contribution_id: nth ? `contribution_nh_${idea}_${nth}` : null,
    from_id: idOf(from),
    to_id: idOf(to),
    words,
    created_at: new Date(now.getTime() - ago * 86_400_000).toISOString(),
  }));
