import { at } from "./package-source.ts";

const person = (id: string, more: object = {}) => ({
  id: `person_${id}`,
  name: id,
  created_at: at,
  ...more,
});
const challenge = (id: string, more: object = {}) => ({
  id: `challenge_${id}`,
  question: "How?",
  created_at: at,
  ...more,
});
const idea = (id: string, more: object = {}) => ({
  id: `idea_${id}`,
  challenge_id: "challenge_c",
  body: "b",
  stage: "open" as const,
  submitted_at: at,
  created_at: at,
  ...more,
});
const base = {
  people: [person("a"), person("b")],
  challenges: [challenge("c")],
  ideas: [idea("i"), idea("j")],
};
const winner = { ...base, ideas: [idea("i", { stage: "winner" })] };
const entry = (id: string, kind: string, amount_minor: number, more: object = {}) => ({
  id: `entry_${id}`,
  challenge_id: "challenge_c",
  kind,
  amount_minor,
  sponsor_id: "person_a",
  at,
  ...more,
});

/** Invalid packages: what is wrong with them, their rows, and the expected error. */
export const invalidPackages: [what: string, rows: object, expectedError: string][] = [
  ["a missing column", { people: [{ id: "person_a", created_at: at }] }, "people:1 name: missing"],
  [
    "an unknown column",
    { people: [person("a", { password_hash: "x" })] },
    "people:1 password_hash: no such column",
  ],
  [
    "an id in another form",
    { people: [person("a b")] },
    "people:1 id: an id looks like idea_2022Z01204",
  ],
  [
    "a character that cannot be stored",
    { people: [person("a", { about: "a\0b" })] },
    "people:1 about: holds a character that cannot be stored",
  ],
  [
    "half a character",
    { people: [person("a", { about: "\ud83d" })] },
    "people:1 about: holds a character that cannot be stored",
  ],
  [
    "an instant without a zone",
    { people: [person("a", { created_at: "2026-03-02T09:00:00" })] },
    "people:1 created_at: an instant looks like 2026-03-01T09:30:00Z",
  ],
  [
    "a day that does not exist",
    { people: [person("a", { created_at: "2026-02-29T09:00:00Z" })] },
    "people:1 created_at: an instant looks like 2026-03-01T09:30:00Z",
  ],
  [
    "an unknown time zone",
    { challenges: [challenge("c", { time_zone: "Mars/Olympus" })] },
    "challenges:1 time_zone: not a time zone, such as Europe/Amsterdam",
  ],
  [
    "a script as a link",
    {
      ...base,
      contributions: [
        {
          id: "contribution_x",
          idea_id: "idea_i",
          created_at: at,
          body: {
            type: "doc",
            content: [
              {
                type: "paragraph",
                content: [
                  {
                    type: "text",
                    text: "x",
                    marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
                  },
                ],
              },
            ],
          },
        },
      ],
    },
    "contributions:1 body: not a rich-text document (address)",
  ],
  [
    "a list inside a row",
    {
      challenges: [
        challenge("c", {
          schedule: [{ phase: "announced" }, { phase: "ideation", starts_at: "soon" }],
        }),
      ],
    },
    "challenges:1 schedule[1].starts_at: an instant looks like 2026-03-01T09:30:00Z",
  ],
  ["the same id twice", { people: [person("a"), person("a")] }, "people:2 id: the same as line 1"],
  [
    "the same vote twice",
    {
      ...base,
      votes: [
        { idea_id: "idea_i", voter_id: "person_a", cast_at: at },
        { idea_id: "idea_i", voter_id: "person_a", cast_at: at },
      ],
    },
    "votes:2 idea_id + voter_id: the same as line 1",
  ],
  [
    "the same address twice",
    {
      people: [person("a", { email: "x@example.test" }), person("b", { email: "X@example.test" })],
    },
    "people:2 email: the same address as line 1",
  ],
  [
    "a placeholder author with an address",
    { people: [{ ...person("a", { email: "x@example.test" }), id: "sealed_a" }] },
    "people:1 id: a placeholder author has no address and no role, and is deactivated",
  ],
  [
    "a placeholder author of another id with a role",
    {
      people: [
        { ...person("a", { deactivated_at: at, roles: ["admin"] }), kind: "placeholder" as const },
      ],
    },
    "people:1 id: a placeholder author has no address and no role, and is deactivated",
  ],
  [
    "a subject longer than forty characters",
    { people: [person("a", { subjects: `lamps, ${"a".repeat(41)}` })] },
    "people:1 subjects: holds a subject longer than 40 characters",
  ],
  [
    "a person who does not exist",
    { ...base, votes: [{ idea_id: "idea_i", voter_id: "person_z", cast_at: at }] },
    'votes:1 voter_id: "person_z" is not in people',
  ],
  [
    "a list with a person who does not exist",
    {
      challenges: [
        challenge("c", { members: [{ person_id: "person_z", role: "juror", created_at: at }] }),
      ],
    },
    'challenges:1 members[0].person_id: "person_z" is not in people',
  ],
  [
    "a person twice in a list",
    {
      people: [person("a")],
      groups: [{ id: "group_g", name: "g", members: ["person_a", "person_a"], created_at: at }],
    },
    "groups:1 members: person_a is listed twice",
  ],
  [
    "picks out of order",
    { challenges: [challenge("c", { picks_min: 3, picks_max: 2 })] },
    "challenges:1 picks_max: below picks_min",
  ],
  [
    "too many picks",
    {
      ...base,
      challenges: [challenge("c", { picks_max: 1 })],
      votes: ["i", "j"].map((i) => ({ idea_id: `idea_${i}`, voter_id: "person_a", cast_at: at })),
    },
    "votes:1 voter_id: more picks than the 1 a ballot may hold",
  ],
  [
    "a vote against in an approval vote",
    { ...base, votes: [{ idea_id: "idea_i", voter_id: "person_a", choice: -1, cast_at: at }] },
    "votes:1 choice: only 1 where the vote method is approval",
  ],
  [
    "a stage its moves do not lead to",
    {
      ...base,
      "idea-moves": [
        { id: "move_1", idea_id: "idea_i", from_stage: "open", to_stage: "winner", at },
      ],
    },
    'ideas:1 stage: is "open", but its last move leads to "winner"',
  ],
  [
    "two drafts of one person",
    {
      ...base,
      ideas: ["i", "j"].map((i) =>
        idea(i, { stage: "draft", submitted_at: null, created_by_id: "person_a" }),
      ),
    },
    "ideas:1 created_by_id: another draft of this person in this challenge",
  ],
  [
    "a reply under another idea",
    {
      ...base,
      contributions: [
        { id: "contribution_1", idea_id: "idea_i", body: "", created_at: at },
        {
          id: "contribution_2",
          idea_id: "idea_j",
          parent_id: "contribution_1",
          body: "",
          created_at: at,
        },
      ],
    },
    "contributions:2 parent_id: belongs to another idea",
  ],
  [
    "replies in a circle",
    {
      ...base,
      contributions: [1, 2].map((n) => ({
        id: `contribution_${n}`,
        idea_id: "idea_i",
        parent_id: `contribution_${3 - n}`,
        body: "",
        created_at: at,
      })),
    },
    "contributions:1 parent_id: replies to itself in a circle",
  ],
  [
    "a score off the scale",
    {
      ...base,
      criteria: [{ id: "criterion_1", challenge_id: "challenge_c", name: "n" }],
      scorecards: [
        {
          id: "scorecard_1",
          idea_id: "idea_i",
          juror_id: "person_a",
          created_at: at,
          scores: [{ criterion_id: "criterion_1", value: 6 }],
        },
      ],
    },
    "scorecards:1 scores[0].value: not on the scale from 1 to 5",
  ],
  [
    "a criterion of another challenge",
    {
      ...base,
      challenges: [challenge("c"), challenge("d")],
      criteria: [{ id: "criterion_1", challenge_id: "challenge_d", name: "n" }],
      scorecards: [
        {
          id: "scorecard_1",
          idea_id: "idea_i",
          juror_id: "person_a",
          created_at: at,
          scores: [{ criterion_id: "criterion_1", value: 5 }],
        },
      ],
    },
    "scorecards:1 scores[0].criterion_id: a criterion of another challenge",
  ],
  [
    "a theme of another challenge",
    {
      ...base,
      challenges: [challenge("c"), challenge("d")],
      themes: [{ id: "theme_1", challenge_id: "challenge_d", name: "n" }],
      ideas: [idea("i", { theme_id: "theme_1" }), idea("j")],
    },
    "ideas:1 theme_id: belongs to another challenge",
  ],
  [
    "a theme with too long a name",
    {
      challenges: [challenge("c")],
      themes: [{ id: "theme_1", challenge_id: "challenge_c", name: "n".repeat(61) }],
    },
    "themes:1 name: Too big: expected string to have <=60 characters",
  ],
  [
    "two scorecards of one juror",
    {
      ...base,
      scorecards: [1, 2].map((n) => ({
        id: `scorecard_${n}`,
        idea_id: "idea_i",
        juror_id: "person_a",
        created_at: at,
      })),
    },
    "scorecards:1 juror_id: another scorecard of this juror on this idea",
  ],
  [
    "an author on the jury of their own idea",
    {
      ...base,
      ideas: [idea("i", { author_ids: ["person_a"] })],
      scorecards: [{ id: "scorecard_1", idea_id: "idea_i", juror_id: "person_a", created_at: at }],
    },
    "scorecards:1 juror_id: judges their own idea, or one they declared a conflict on",
  ],
  [
    "a juror with a conflict",
    {
      ...base,
      conflicts: [{ idea_id: "idea_i", juror_id: "person_a", reason: "r", created_at: at }],
      scorecards: [{ id: "scorecard_1", idea_id: "idea_i", juror_id: "person_a", created_at: at }],
    },
    "scorecards:1 juror_id: judges their own idea, or one they declared a conflict on",
  ],
  [
    "a published verdict the idea does not stand by",
    {
      ...base,
      decisions: [
        { idea_id: "idea_i", verdict: "winner", motivation: "m", written_at: at, published_at: at },
      ],
    },
    'decisions:1 verdict: the idea stands at "open"',
  ],
  [
    "a decision that is out for some ideas only",
    {
      ...base,
      decisions: [
        { idea_id: "idea_i", verdict: "winner", motivation: "m", written_at: at },
        { idea_id: "idea_j", verdict: "winner", motivation: "m", written_at: at, published_at: at },
      ],
    },
    "decisions:1 published_at: published for some ideas of this challenge and not for others",
  ],
  [
    "more allocated than pledged",
    {
      ...winner,
      ledger: [
        entry("p", "pledge", 100),
        entry("a", "allocation", 60, { idea_id: "idea_i" }),
        entry("b", "allocation", 41, { idea_id: "idea_i" }),
      ],
    },
    "ledger:3 amount_minor: more allocated than pledged",
  ],
  [
    "an allocation before its pledge",
    {
      ...winner,
      ledger: [entry("a", "allocation", 60, { idea_id: "idea_i" }), entry("p", "pledge", 100)],
    },
    "ledger:1 amount_minor: more allocated than pledged",
  ],
  [
    "money for an idea that did not win",
    {
      ...base,
      ledger: [entry("p", "pledge", 100), entry("a", "allocation", 60, { idea_id: "idea_i" })],
    },
    "ledger:2 idea_id: only a winner has money",
  ],
  [
    "a pledge for an idea",
    { ...winner, ledger: [entry("p", "pledge", 100, { idea_id: "idea_i" })] },
    "ledger:1 idea_id: a pledge has a sponsor and no idea",
  ],
  [
    "less than nothing spent",
    { ...winner, ledger: [entry("e", "expense", -1, { sponsor_id: null, idea_id: "idea_i" })] },
    "ledger:1 amount_minor: less than nothing spent",
  ],
];
