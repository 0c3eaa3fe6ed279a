import type { Story, Tale } from "./story.ts";

// Closed: what became of it, in numbers and words.
const path = (...more: NonNullable<Tale["path"]>): NonNullable<Tale["path"]> => [
  { to: "shortlisted", ago: 330, by: "ruud", why: "Klein te beginnen en goed te meten." },
  { to: "in-review", ago: 325, by: "ruud" },
  { to: "winner", ago: 305, by: "ruud", why: "Gekozen na de jury." },
  ...more,
];
const won = (why: string): Pick<Tale, "decision"> => ({
  decision: { verdict: "winner", why, ago: 305, by: "ruud" },
});

const tales: Tale[] = [
  {
    key: "appje",
    title: "Een berichtje als het uitloopt",
    by: ["els", "koen"],
    ago: 370,
    votes: 31,
    says: "Als het spreekuur uitloopt, weten wij dat om negen uur al. De patiënt van elf uur zit dan nog thuis. Stuur een bericht: ‘Het loopt een half uur uit. U mag later komen.’",
    asks: [8_000, "Koppeling met het afsprakensysteem"],
    talk: [
      {
        by: "greet",
        ago: 362,
        kind: "concern",
        says: "Niet iedereen heeft een mobiel. Mijn moeder van 84 niet.",
        settled: {
          as: "resolved",
          by: "els",
          ago: 355,
          with: "Wie geen mobiel heeft, bellen we. Dat zijn er vier per dag.",
        },
      },
      {
        by: "wilma",
        ago: 358,
        kind: "improvement",
        says: "Zeg er ook bij dat ze hun plek niet kwijt zijn. Anders komt toch iedereen op tijd.",
        settled: { as: "accepted", by: "els", ago: 352, with: "Dat is de zin die het deed." },
      },
    ],
    ...won("Lost het wachten niet op, maar wel het wachten in de wachtkamer."),
    path: path(
      { to: "funded", ago: 300, by: "erik" },
      { to: "in-progress", ago: 295, by: "els" },
      { to: "realised", ago: 120, by: "els", why: "Loopt op alle poli's." },
    ),
    given: [{ by: "erik", ago: 300, euros: 8_000, note: "ICT begint op 1 maart." }],
    building: {
      owner: "els",
      unit: "minuten wachten per bezoek",
      expected: "10",
      realised: "17",
      started: 295,
      finished: 120,
      outcome:
        "Wie komt, wacht nu gemiddeld 17 minuten korter. Er kwamen 60 klachten per maand over wachten, nu zijn het er 14. De balie heeft weer tijd om iemand de weg te wijzen.",
      milestones: [
        { title: "Eerste berichten bij oogheelkunde", due: 260, reached: 258 },
        { title: "Bellen voor wie geen mobiel heeft", due: 240, reached: 244 },
        { title: "Alle poli's", due: 130, reached: 126 },
      ],
      updates: [
        {
          by: "els",
          ago: 257,
          says: "Vandaag de eerste 41 berichten. Drie mensen belden of het echt waar was.",
        },
        {
          by: "koen",
          ago: 200,
          says: "Er ging een bericht naar iemand die al binnen zat. Opgelost: wie zich heeft aangemeld krijgt niets meer.",
        },
        {
          by: "els",
          ago: 121,
          says: "Alle poli's doen mee. De wachtkamer van oogheelkunde is zo leeg dat er twee stoelen weg konden.",
        },
      ],
      spent: [
        { by: "koen", ago: 262, euros: 5_600, on: "Koppeling afsprakensysteem" },
        { by: "koen", ago: 198, euros: 1_275.75, on: "Aanpassing aanmelden" },
      ],
    },
  },
  {
    key: "prikpost",
    title: "Bloedprikken op de dag dat je toch komt",
    by: "mila",
    ago: 366,
    votes: 19,
    language: "en",
    says: "People come on Monday for blood and on Thursday for the doctor. If we take blood an hour before the appointment, and the analyser is reserved for it, the doctor has the result in time. One visit in place of two.",
    asks: [6_000, "Reserving analyser time and a fast lane at the desk"],
    talk: [
      {
        by: "peter",
        ago: 357,
        kind: "question",
        says: "Lukt troponine binnen een uur?",
        settled: { as: "answered", by: "mila", ago: 356, with: "Yes, 38 minutes on average." },
      },
    ],
    ...won("Scheelt patiënten een hele reis."),
    path: path(
      { to: "funded", ago: 298, by: "marjan" },
      { to: "in-progress", ago: 290, by: "mila" },
      { to: "realised", ago: 100, by: "mila", why: "Vast onderdeel van drie poli's." },
    ),
    given: [
      { by: "marjan", ago: 298, euros: 6_000, note: "Voor cardiologie, interne en longziekten." },
    ],
    building: {
      owner: "mila",
      unit: "bezoeken minder per jaar",
      expected: "3000",
      realised: "4120",
      started: 290,
      finished: 100,
      outcome:
        "4,120 visits that did not have to be made, counted over a year. Mrs Bouma from the island now takes one ferry in place of two.",
      milestones: [
        { title: "Fast lane at the desk", due: 250, reached: 252 },
        { title: "Three clinics", due: 150, reached: 140 },
      ],
      updates: [
        {
          by: "mila",
          ago: 251,
          says: "The fast lane is open. It is a strip of blue tape and a smile.",
        },
        { by: "mila", ago: 101, says: "Lung clinic joined last. We keep it." },
      ],
      spent: [{ by: "mila", ago: 245, euros: 4_900, on: "Reserved analyser time" }],
    },
  },
  {
    key: "zelf",
    title: "Zelf je afspraak kiezen",
    by: "priya",
    ago: 361,
    votes: 22,
    says: "Laat patiënten online zelf een tijd kiezen, zoals bij de kapper. Scheelt bellen en wie zelf kiest, komt ook.",
    asks: [12_000, "Licentie en inrichten"],
    talk: [
      {
        by: "els",
        ago: 350,
        kind: "concern",
        says: "Iemand met één ziek oog en een lenscontrole kiest altijd de verkeerde soort afspraak.",
      },
    ],
    ...won("Groot effect als het lukt."),
    path: path(
      { to: "funded", ago: 297, by: "erik" },
      { to: "in-progress", ago: 288, by: "priya" },
      {
        to: "stopped",
        ago: 170,
        by: "priya",
        why: "De helft van de afspraken moest met de hand worden verzet.",
      },
    ),
    given: [{ by: "erik", ago: 297, euros: 7_000, note: "Eerst één poli, dan zien we verder." }],
    building: {
      owner: "priya",
      unit: "telefoontjes minder per week",
      expected: "400",
      realised: "35",
      started: 288,
      finished: 170,
      outcome: "35 telefoontjes minder, en 60 e-mails meer.",
      lesson:
        "Els had gelijk bij haar bezwaar en we hebben haar te laat opgezocht. Mensen weten wel wanneer ze kunnen, maar niet welke afspraak ze nodig hebben. Voor herhaalafspraken werkt zelf kiezen wél: dat hebben we bij de prikpost gelaten. Begin daar.",
      milestones: [
        { title: "Oogheelkunde online", due: 240, reached: 231 },
        { title: "Besluit over tweede poli", due: 175, reached: 170 },
      ],
      updates: [
        { by: "priya", ago: 230, says: "Live on the eye clinic. 212 bookings in week one." },
        {
          by: "priya",
          ago: 171,
          says: "106 of 212 had to be moved by hand. We stop here, and keep it for follow-up visits only.",
        },
      ],
      spent: [{ by: "priya", ago: 250, euros: 6_200, on: "Licentie en inrichten oogheelkunde" }],
    },
  },
  {
    key: "boeken",
    title: "Boekenkast in de wachtkamer",
    by: "joke",
    ago: 359,
    votes: 8,
    says: "Wachten met een goed boek is korter.",
    path: [
      {
        to: "not-selected",
        ago: 330,
        by: "ruud",
        why: "De kast staat er inmiddels, gevuld door de buurtbibliotheek. Mooier kon niet; budget was niet nodig.",
      },
    ],
  },
];

export const waiting: Story = {
  key: "wachten",
  by: "ruud",
  drafted: 400,
  votesEnd: 336,
  challenge: {
    question: "Hoe wachten mensen korter op de poli?",
    why: "Gemiddeld zit iemand 34 minuten in de wachtkamer. Niemand vindt dat goed, en toch wordt het elk jaar een minuut meer.",
    wanted: "Korter wachten, of wachten op een plek waar je wilt zijn.",
    selection_rules: "De jury kiest drie ideeën; de sponsors verdelen 25.000 euro.",
    reward: "Tijd en budget om het te doen.",
    language: "nl",
    audience: "everybody",
    vote_method: "approval",
    results_public: true,
  },
  schedule: [
    ["announced", 385, 385],
    ["ideation", 375, 375],
    ["refinement", 350, 350],
    ["selection", 336, 336],
    ["jury", 325, 325],
    ["decision", 308, 308],
    ["implementation", 303, 303],
    ["closed", 90, 90],
  ],
  managers: ["ruud"],
  jurors: ["yara", "greet", "linda"],
  sponsors: [
    {
      who: "marjan",
      euros: 10_000,
      ago: 380,
      words: "Mijn moeder zat hier vorig jaar anderhalf uur. Ze zei er niets van. Ik wel.",
    },
    {
      who: "erik",
      euros: 15_000,
      ago: 379,
      words: "Wachten kost ons niets en de patiënt een middag. Dat klopt niet.",
    },
  ],
  criteria: [
    {
      name: "Kortere wachttijd",
      weight: 5,
      what: "Minuten per bezoek",
      low: "een minuut",
      high: "een kwartier",
    },
    {
      name: "Voor iedereen",
      weight: 3,
      what: "Ook voor wie slecht ziet, hoort of geen telefoon heeft?",
      low: "alleen voor handige mensen",
      high: "voor iedereen",
    },
  ],
  tales,
};
