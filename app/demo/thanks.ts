import type { PackageRows } from "#app/domain/exchange/package-format.ts";
import { idOf, type PersonKey } from "./people.ts";

type ThanksStory = {
  from: PersonKey;
  to: PersonKey;
  idea: string;
  daysAgo: number;
  message: string;
  for?: number;
};

// `for`: the number of the contribution to the idea, counted from 1.
const thanksStories: ThanksStory[] = [
  {
    from: "sanne",
    to: "tjitske",
    idea: "overdracht_bedkant",
    for: 4,
    daysAgo: 8.3,
    message:
      "Dat ene zinnetje. Meneer Postma van kamer 4 zei voor het eerst zelf wat hij nodig had.",
  },
  {
    from: "marjan",
    to: "sanne",
    idea: "overdracht_bedkant",
    daysAgo: 6.9,
    message:
      "Je liet me zien hoe het echt gaat, om zeven uur ’s ochtends, zonder er iets mooier van " +
      "te maken.",
  },
  {
    from: "lotte",
    to: "koen",
    idea: "overdracht_eenkeer",
    for: 1,
    daysAgo: 9.8,
    message: "38 van de 52 meters nagelopen, op je vrije middag.",
  },
  {
    from: "ruben",
    to: "sanne",
    idea: "overdracht_bedkant",
    daysAgo: 5.2,
    message: "Bij jou durf ik te zeggen dat ik iets niet weet.",
  },
  {
    from: "bart",
    to: "wim",
    idea: "nacht_licht",
    daysAgo: 40,
    message: "Je hing de eerste lampjes zelf op, op je tenen, want iedereen sliep.",
  },
  {
    from: "els",
    to: "wilma",
    idea: "wachten_appje",
    for: 2,
    daysAgo: 350,
    message: "‘U raakt uw plek niet kwijt.’ Zonder die zin had niemand het berichtje geloofd.",
  },
  {
    from: "els",
    to: "greet",
    idea: "wachten_appje",
    for: 1,
    daysAgo: 348,
    message: "Door jouw moeder bellen we nu vier mensen per dag.",
  },
];

/** Who thanked whom in the demo. `now` is the database's. */
export const thanksRows = (now: Date): NonNullable<PackageRows["thanks"]> =>
  thanksStories.map(({ from, to, idea, daysAgo, message, for: number }, index) => ({
    id: `thanks_nh_${index + 1}`,
    idea_id: `idea_nh_${idea}`,
    contribution_id: number ? `contribution_nh_${idea}_${number}` : null,
    from_id: idOf(from),
    to_id: idOf(to),
    words: message,
    created_at: new Date(now.getTime() - daysAgo * 86_400_000).toISOString(),
  }));
