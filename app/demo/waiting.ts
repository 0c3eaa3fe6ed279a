import type { ChallengeStory, IdeaStory } from "./story.ts";

// A closed challenge with the outcomes of its ideas.
const path = (...more: NonNullable<IdeaStory["moves"]>): NonNullable<IdeaStory["moves"]> => [
  { to: "shortlisted", daysAgo: 330, by: "ruud", reason: "Klein te beginnen en goed te meten." },
  { to: "in-review", daysAgo: 325, by: "ruud" },
  { to: "winner", daysAgo: 305, by: "ruud", reason: "Gekozen na de jury." },
  ...more,
];
const won = (why: string): Pick<IdeaStory, "decision"> => ({
  decision: { verdict: "winner", motivation: why, daysAgo: 305, by: "ruud" },
});

const ideas: IdeaStory[] = [
  {
    key: "appje",
    title: "Een berichtje als het uitloopt",
    by: ["els", "koen"],
    daysAgo: 370,
    votes: 31,
    text:
      "Als het spreekuur uitloopt, weten wij dat om negen uur al. De patiënt van elf uur zit " +
      "dan nog thuis. Stuur een bericht: ‘Het loopt een half uur uit. U mag later komen.’",
    requestedBudget: [8_000, "Koppeling met het afsprakensysteem"],
    contributions: [
      {
        by: "greet",
        daysAgo: 362,
        kind: "concern",
        text: "Niet iedereen heeft een mobiel. Mijn moeder van 84 niet.",
        resolution: {
          state: "resolved",
          by: "els",
          daysAgo: 355,
          message: "Wie geen mobiel heeft, bellen we. Dat zijn er vier per dag.",
        },
      },
      {
        by: "wilma",
        daysAgo: 358,
        kind: "improvement",
        text: "Zeg er ook bij dat ze hun plek niet kwijt zijn. Anders komt toch iedereen op tijd.",
        resolution: {
          state: "accepted",
          by: "els",
          daysAgo: 352,
          message: "Dat is de zin die het deed.",
        },
      },
    ],
    ...won("Lost het wachten niet op, maar wel het wachten in de wachtkamer."),
    moves: path(
      { to: "funded", daysAgo: 300, by: "erik" },
      { to: "in-progress", daysAgo: 295, by: "els" },
      { to: "realised", daysAgo: 120, by: "els", reason: "Loopt op alle poli's." },
    ),
    allocations: [{ by: "erik", daysAgo: 300, euros: 8_000, note: "ICT begint op 1 maart." }],
    implementation: {
      owner: "els",
      outcomeUnit: "minuten wachten per bezoek",
      expectedOutcome: "10",
      realisedOutcome: "17",
      startedDaysAgo: 295,
      finishedDaysAgo: 120,
      outcome:
        "Wie komt, wacht nu gemiddeld 17 minuten korter. Er kwamen 60 klachten per maand over " +
        "wachten, nu zijn het er 14. De balie heeft weer tijd om iemand de weg te wijzen.",
      milestones: [
        { title: "Eerste berichten bij oogheelkunde", dueDaysAgo: 260, completedDaysAgo: 258 },
        { title: "Bellen voor wie geen mobiel heeft", dueDaysAgo: 240, completedDaysAgo: 244 },
        { title: "Alle poli's", dueDaysAgo: 130, completedDaysAgo: 126 },
      ],
      updates: [
        {
          by: "els",
          daysAgo: 257,
          text: "Vandaag de eerste 41 berichten. Drie mensen belden of het echt waar was.",
        },
        {
          by: "koen",
          daysAgo: 200,
          text:
            "Er ging een bericht naar iemand die al binnen zat. Opgelost: wie zich heeft " +
            "aangemeld krijgt niets meer.",
        },
        {
          by: "els",
          daysAgo: 121,
          text:
            "Alle poli's doen mee. De wachtkamer van oogheelkunde is zo leeg dat er twee " +
            "stoelen weg konden.",
        },
      ],
      expenses: [
        { by: "koen", daysAgo: 262, euros: 5_600, note: "Koppeling afsprakensysteem" },
        { by: "koen", daysAgo: 198, euros: 1_275.75, note: "Aanpassing aanmelden" },
      ],
    },
  },
  {
    key: "prikpost",
    title: "Bloedprikken op de dag dat je toch komt",
    by: "mila",
    daysAgo: 366,
    votes: 19,
    language: "en",
    text:
      "People come on Monday for blood and on Thursday for the doctor. If we take blood an hour " +
      "before the appointment, and the analyser is reserved for it, the doctor has the result " +
      "in time. One visit in place of two.",
    requestedBudget: [6_000, "Reserving analyser time and a fast lane at the desk"],
    contributions: [
      {
        by: "peter",
        daysAgo: 357,
        kind: "question",
        text: "Lukt troponine binnen een uur?",
        resolution: {
          state: "answered",
          by: "mila",
          daysAgo: 356,
          message: "Yes, 38 minutes on average.",
        },
      },
    ],
    ...won("Scheelt patiënten een hele reis."),
    moves: path(
      { to: "funded", daysAgo: 298, by: "marjan" },
      { to: "in-progress", daysAgo: 290, by: "mila" },
      { to: "realised", daysAgo: 100, by: "mila", reason: "Vast onderdeel van drie poli's." },
    ),
    allocations: [
      {
        by: "marjan",
        daysAgo: 298,
        euros: 6_000,
        note: "Voor cardiologie, interne en longziekten.",
      },
    ],
    implementation: {
      owner: "mila",
      outcomeUnit: "bezoeken minder per jaar",
      expectedOutcome: "3000",
      realisedOutcome: "4120",
      startedDaysAgo: 290,
      finishedDaysAgo: 100,
      outcome:
        "4,120 visits that did not have to be made, counted over a year. Mrs Bouma from the " +
        "island now takes one ferry in place of two.",
      milestones: [
        { title: "Fast lane at the desk", dueDaysAgo: 250, completedDaysAgo: 252 },
        { title: "Three clinics", dueDaysAgo: 150, completedDaysAgo: 140 },
      ],
      updates: [
        {
          by: "mila",
          daysAgo: 251,
          text: "The fast lane is open. It is a strip of blue tape and a smile.",
        },
        { by: "mila", daysAgo: 101, text: "Lung clinic joined last. We keep it." },
      ],
      expenses: [{ by: "mila", daysAgo: 245, euros: 4_900, note: "Reserved analyser time" }],
    },
  },
  {
    key: "zelf",
    title: "Zelf je afspraak kiezen",
    by: "priya",
    daysAgo: 361,
    votes: 22,
    text:
      "Laat patiënten online zelf een tijd kiezen, zoals bij de kapper. Scheelt bellen en wie " +
      "zelf kiest, komt ook.",
    requestedBudget: [12_000, "Licentie en inrichten"],
    contributions: [
      {
        by: "els",
        daysAgo: 350,
        kind: "concern",
        text: "Iemand met één ziek oog en een lenscontrole kiest altijd de verkeerde soort afspraak.",
      },
    ],
    ...won("Groot effect als het lukt."),
    moves: path(
      { to: "funded", daysAgo: 297, by: "erik" },
      { to: "in-progress", daysAgo: 288, by: "priya" },
      {
        to: "stopped",
        daysAgo: 170,
        by: "priya",
        reason: "De helft van de afspraken moest met de hand worden verzet.",
      },
    ),
    allocations: [
      { by: "erik", daysAgo: 297, euros: 7_000, note: "Eerst één poli, dan zien we verder." },
    ],
    implementation: {
      owner: "priya",
      outcomeUnit: "telefoontjes minder per week",
      expectedOutcome: "400",
      realisedOutcome: "35",
      startedDaysAgo: 288,
      finishedDaysAgo: 170,
      outcome: "35 telefoontjes minder, en 60 e-mails meer.",
      lesson:
        "Els had gelijk bij haar bezwaar en we hebben haar te laat opgezocht. Mensen weten " +
        "wel wanneer ze kunnen, maar niet welke afspraak ze nodig hebben. Voor " +
        "herhaalafspraken werkt zelf kiezen wél: dat hebben we bij de prikpost gelaten. Begin " +
        "daar.",
      milestones: [
        { title: "Oogheelkunde online", dueDaysAgo: 240, completedDaysAgo: 231 },
        { title: "Besluit over tweede poli", dueDaysAgo: 175, completedDaysAgo: 170 },
      ],
      updates: [
        { by: "priya", daysAgo: 230, text: "Live on the eye clinic. 212 bookings in week one." },
        {
          by: "priya",
          daysAgo: 171,
          text:
            "106 of 212 had to be moved by hand. We stop here, and keep it for follow-up visits " +
            "only.",
        },
      ],
      expenses: [
        { by: "priya", daysAgo: 250, euros: 6_200, note: "Licentie en inrichten oogheelkunde" },
      ],
    },
  },
  {
    key: "boeken",
    title: "Boekenkast in de wachtkamer",
    by: "joke",
    daysAgo: 359,
    votes: 8,
    text: "Wachten met een goed boek is korter.",
    moves: [
      {
        to: "not-selected",
        daysAgo: 330,
        by: "ruud",
        reason:
          "De kast staat er inmiddels, gevuld door de buurtbibliotheek. Mooier kon niet; budget " +
          "was niet nodig.",
      },
    ],
  },
];

export const waiting: ChallengeStory = {
  key: "wachten",
  by: "ruud",
  draftedDaysAgo: 400,
  votingEndsDaysAgo: 336,
  challenge: {
    question: "Hoe wachten mensen korter op de poli?",
    why:
      "Gemiddeld zit iemand 34 minuten in de wachtkamer. Niemand vindt dat goed, en toch wordt " +
      "het elk jaar een minuut meer.",
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
      person: "marjan",
      euros: 10_000,
      daysAgo: 380,
      message: "Mijn moeder zat hier vorig jaar anderhalf uur. Ze zei er niets van. Ik wel.",
    },
    {
      person: "erik",
      euros: 15_000,
      daysAgo: 379,
      message: "Wachten kost ons niets en de patiënt een middag. Dat klopt niet.",
    },
  ],
  criteria: [
    {
      name: "Kortere wachttijd",
      weight: 5,
      description: "Minuten per bezoek",
      lowMeans: "een minuut",
      highMeans: "een kwartier",
    },
    {
      name: "Voor iedereen",
      weight: 3,
      description: "Ook voor wie slecht ziet, hoort of geen telefoon heeft?",
      lowMeans: "alleen voor handige mensen",
      highMeans: "voor iedereen",
    },
  ],
  ideas: ideas,
};
