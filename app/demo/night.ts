import type { ChallengeStory, IdeaStory } from "./story.ts";

// A challenge in implementation: winners with budgets, milestones and updates, and one stopped
// idea with its lesson.
const decided = 88;
const won = (why: string): Pick<IdeaStory, "decision"> => ({
  decision: { verdict: "winner", motivation: why, daysAgo: decided, by: "ruud" },
});
const path = (...more: NonNullable<IdeaStory["moves"]>): NonNullable<IdeaStory["moves"]> => [
  {
    to: "shortlisted",
    daysAgo: 112,
    by: "ruud",
    reason: "Past bij de vraag en is klein te beginnen.",
  },
  { to: "in-review", daysAgo: 108, by: "ruud" },
  { to: "winner", daysAgo: decided, by: "ruud", reason: "Gekozen na de jury." },
  ...more,
];

const ideas: IdeaStory[] = [
  {
    key: "licht",
    title: "Nachtlicht op kniehoogte",
    by: ["bart", "wim"],
    daysAgo: 140,
    votes: 29,
    text:
      "'s Nachts knippen we de grote lamp aan om een infuus te zien. Daarna slaapt de hele " +
      "kamer niet meer. Hang warm licht op kniehoogte, dat aangaat als je binnenkomt. Genoeg om " +
      "te zien wat je doet, te weinig om wakker van te worden.",
    firstVersion: {
      untilDaysAgo: 121,
      text:
        "'s Nachts knippen we de grote lamp aan om een infuus te zien. Daarna slaapt de hele " +
        "kamer niet meer. Hang kleine lampjes bij het bed.",
      changedBy: "wim",
    },
    requestedBudget: [11_000, "32 kamers, armaturen en bekabeling"],
    contributions: [
      {
        by: "peter",
        daysAgo: 131,
        kind: "concern",
        text: "Kan ik bij dat licht zien of iemand blauw aanloopt?",
        resolution: {
          state: "resolved",
          by: "bart",
          daysAgo: 122,
          message:
            "We hebben het met jou getest in kamer 9: bij 30 lux wel. De grote lamp blijft, met " +
            "een knop.",
        },
      },
      {
        by: "amina",
        daysAgo: 127,
        kind: "improvement",
        text:
          "Laat het licht beginnen bij de deur en niet bij het bed. Anders schijn je alsnog in " +
          "iemands gezicht.",
        resolution: { state: "accepted", by: "wim", daysAgo: 121, message: "Zo gedaan." },
      },
    ],
    ...won(
      "Simpel, getest en door nachtdienst en techniek samen bedacht. Patiënten slapen er " +
        "dezelfde week beter van.",
    ),
    moves: path(
      { to: "funded", daysAgo: 84, by: "marjan" },
      { to: "in-progress", daysAgo: 77, by: "wim" },
    ),
    addedCredits: [
      {
        person: "carla",
        by: "wim",
        daysAgo: 74,
        kind: "evidence",
        message: "Telde twee weken hoe vaak de grote lamp aanging",
      },
    ],
    allocations: [
      { by: "marjan", daysAgo: 84, euros: 8_000, note: "Begin op 3A en 2B." },
      { by: "erik", daysAgo: 82, euros: 3_000, note: "Voor de bekabeling." },
    ],
    implementation: {
      owner: "wim",
      outcomeUnit: "uur slaap per nacht",
      expectedOutcome: "0.8",
      startedDaysAgo: 77,
      milestones: [
        { title: "Proefkamer 9 klaar", dueDaysAgo: 70, completedDaysAgo: 71 },
        { title: "Alle kamers van 3A", dueDaysAgo: 35, completedDaysAgo: 30 },
        { title: "Alle kamers van 2B", dueDaysAgo: -12 },
        { title: "Slaapmeting na een maand", dueDaysAgo: -45 },
      ],
      updates: [
        {
          by: "wim",
          daysAgo: 69,
          text:
            "Kamer 9 hangt. Ik heb er zelf een nacht gelegen. Eén lampje scheen precies in het " +
            "kussen, dat is twintig centimeter verplaatst.",
        },
        {
          by: "bart",
          daysAgo: 28,
          text:
            "3A is klaar. Vannacht drie infusen gewisseld zonder dat er iemand wakker werd. De " +
            "buurman van kamer 12 vroeg bij het ontbijt of er wel iemand was geweest.",
        },
        {
          by: "wim",
          daysAgo: 6,
          text:
            "Voor 2B wachten we op de tweede levering, die komt volgende week dinsdag. Daarna " +
            "zes nachten werk.",
        },
      ],
      expenses: [
        { by: "wim", daysAgo: 66, euros: 2_140.5, note: "Armaturen proefkamers" },
        { by: "wim", daysAgo: 34, euros: 3_860, note: "Armaturen en bekabeling 3A" },
      ],
    },
  },
  {
    key: "oordopjes",
    title: "Een slaapdoosje bij opname",
    by: "amina",
    daysAgo: 137,
    votes: 25,
    text:
      "Oordopjes, een oogmasker en een kaartje: ‘U mag ons 's nachts altijd bellen, maar wij " +
      "kloppen niet zonder reden.’ Kost twee euro en mensen voelen zich gezien.",
    requestedBudget: [4_200, "2.000 doosjes voor een jaar"],
    contributions: [
      {
        by: "greet",
        daysAgo: 130,
        kind: "improvement",
        text: "Zet er ook op hoe laat de eerste ronde komt. Dan ligt niemand te wachten.",
        resolution: {
          state: "accepted",
          by: "amina",
          daysAgo: 126,
          message: "Staat op het kaartje.",
        },
      },
    ],
    ...won("Klein, goedkoop en heel precies. De cliëntenraad zette het op één."),
    moves: path(
      { to: "funded", daysAgo: 83, by: "marjan" },
      { to: "in-progress", daysAgo: 75, by: "amina" },
    ),
    allocations: [
      { by: "marjan", daysAgo: 83, euros: 4_200, note: "Doe maar meteen voor een jaar." },
    ],
    implementation: {
      owner: "amina",
      outcomeUnit: "rapportcijfer voor de nachtrust",
      expectedOutcome: "7.5",
      startedDaysAgo: 75,
      milestones: [
        { title: "Eerste honderd doosjes uitgedeeld", dueDaysAgo: 60, completedDaysAgo: 62 },
        { title: "Vragenlijst bij ontslag", dueDaysAgo: 20, completedDaysAgo: 18 },
        { title: "Naar alle afdelingen", dueDaysAgo: -20 },
      ],
      updates: [
        {
          by: "amina",
          daysAgo: 61,
          text:
            "De eerste honderd zijn op. De oordopjes zijn favoriet, het masker gaat vaak mee " +
            "naar huis.",
        },
        {
          by: "amina",
          daysAgo: 17,
          text:
            "143 vragenlijsten terug. Nachtrust ging van een 6,2 naar een 7,1. De meeste " +
            "opmerkingen gaan over de kar die piept. Wim heeft de wielen gesmeerd.",
        },
      ],
      expenses: [
        { by: "amina", daysAgo: 70, euros: 1_050, note: "500 doosjes" },
        { by: "amina", daysAgo: 22, euros: 1_050, note: "500 doosjes" },
      ],
    },
  },
  {
    key: "alarm",
    title: "Alarms that know who is listening",
    by: ["omar", "priya"],
    daysAgo: 133,
    votes: 20,
    language: "en",
    text:
      "One in ten alarms at night needs somebody to walk. We send all of them to everybody. " +
      "Send each alarm first to the nurse of that room, and only after forty seconds to the " +
      "rest.",
    requestedBudget: [9_500, "Adjusting the call system and testing for six weeks"],
    contributions: [
      {
        by: "lotte",
        daysAgo: 125,
        kind: "concern",
        text: "What if that nurse is in isolation and cannot answer?",
        resolution: {
          state: "resolved",
          by: "priya",
          daysAgo: 120,
          message: "One tap on the door panel passes the room on. And it escalates by itself.",
        },
      },
    ],
    ...won("Grootste bron van onrust. De proef is goed af te bakenen."),
    moves: path({ to: "funded", daysAgo: 80, by: "erik" }),
    allocations: [
      {
        by: "erik",
        daysAgo: 80,
        euros: 9_500,
        note: "Graag na zes weken een halve pagina met cijfers.",
      },
    ],
  },
  {
    key: "rondes",
    title: "Nachtronde om zes uur naar zeven uur",
    by: "tjitske",
    daysAgo: 139,
    votes: 18,
    text:
      "We maken mensen om zes uur wakker om hun temperatuur te meten, omdat de dagdienst dat om " +
      "zeven uur wil weten. Schuif alles een uur op.",
    requestedBudget: [1_500, "Aanpassen van roosters en lijsten"],
    contributions: [
      {
        by: "joost",
        daysAgo: 128,
        kind: "concern",
        text: "Om zeven uur is het ook wisseling van dienst. Wie meet er dan?",
        resolution: {
          state: "answered",
          by: "tjitske",
          daysAgo: 124,
          message: "De dag begint er gewoon mee. Dat proberen we uit.",
        },
      },
    ],
    ...won(
      "Het uur slaap dat het oplevert is meer waard dan het ongemak. Proef van acht weken op 3A.",
    ),
    moves: path(
      { to: "funded", daysAgo: 82, by: "marjan" },
      { to: "in-progress", daysAgo: 78, by: "tjitske" },
      {
        to: "stopped",
        daysAgo: 19,
        by: "tjitske",
        reason: "De artsenvisite van acht uur kwam elke dag uitslagen te kort.",
      },
    ),
    allocations: [
      {
        by: "marjan",
        daysAgo: 82,
        euros: 1_500,
        note: "Proberen, en eerlijk zeggen of het werkt.",
      },
    ],
    implementation: {
      owner: "tjitske",
      outcomeUnit: "minuten later wakker",
      expectedOutcome: "60",
      realisedOutcome: "52",
      startedDaysAgo: 78,
      finishedDaysAgo: 19,
      outcome: "Patiënten sliepen gemiddeld 52 minuten langer. Toch zijn we gestopt.",
      lesson:
        "Het lukte wel om later te meten, maar het lab kreeg de buisjes een uur later en de " +
        "visite had dan geen uitslagen. Wie dit opnieuw wil: begin bij het lab, niet bij de " +
        "afdeling. Verschuif eerst de eerste labrit naar kwart over zeven. Mila weet hoe.",
      milestones: [
        { title: "Rooster 3A aangepast", dueDaysAgo: 74, completedDaysAgo: 73 },
        { title: "Halverwege: gesprek met artsen", dueDaysAgo: 45, completedDaysAgo: 44 },
        { title: "Besluit", dueDaysAgo: 20, completedDaysAgo: 19 },
      ],
      updates: [
        {
          by: "tjitske",
          daysAgo: 70,
          text: "Eerste week. Iedereen slaapt langer, en de dagdienst moppert, maar vriendelijk.",
        },
        {
          by: "mila",
          daysAgo: 43,
          text:
            "From the lab: the eight o'clock results now arrive at five past nine. We cannot " +
            "make that faster with one van.",
        },
        {
          by: "tjitske",
          daysAgo: 19,
          text:
            "We stoppen ermee. Niet omdat het een slecht idee was, maar omdat we aan de " +
            "verkeerde kant begonnen. Dank aan iedereen van 3A die acht weken anders wilde " +
            "werken.",
        },
      ],
      expenses: [{ by: "tjitske", daysAgo: 72, euros: 640, note: "Overuren roosterwissel" }],
    },
  },
  {
    key: "bezoek",
    title: "Stille uren na negen uur",
    by: "joke",
    daysAgo: 136,
    votes: 12,
    text:
      "Na negen uur 's avonds gaat de centrale hal nog als een station. Doe het licht half, zet " +
      "de televisie uit en vraag bezoek om zacht te praten.",
    decision: {
      verdict: "not-selected",
      motivation:
        "De hal hoort vooral bij Facilitair, en die doet het al: per vorige maand gaat om negen " +
        "uur het licht halfuit. Daar is geen budget voor nodig. Dank je, Joke, het is jouw idee " +
        "geweest.",
      daysAgo: decided,
      by: "ruud",
    },
    moves: [
      { to: "shortlisted", daysAgo: 112, by: "ruud", reason: "Simpel en voor iedereen merkbaar." },
      { to: "in-review", daysAgo: 108, by: "ruud" },
      {
        to: "not-selected",
        daysAgo: decided,
        by: "ruud",
        reason: "Facilitair doet het al, dankzij dit idee.",
      },
    ],
  },
  {
    key: "thee",
    title: "Thee om drie uur",
    by: "trui",
    daysAgo: 130,
    votes: 9,
    text:
      "Wie niet slaapt, ligt te piekeren. Zet op elke afdeling een thermoskan en een dekentje " +
      "klaar, en ga er vijf minuten bij zitten.",
    moves: [
      {
        to: "not-selected",
        daysAgo: 112,
        by: "ruud",
        reason:
          "Dit vraagt geen project maar een thermoskan. Die staat er sinds vorige week, op 2B " +
          "en 3A. Meld het als hij leeg is.",
      },
    ],
  },
];

export const night: ChallengeStory = {
  key: "nacht",
  by: "ruud",
  draftedDaysAgo: 165,
  votingEndsDaysAgo: 116.2,
  challenge: {
    question: "Wat maakt de nacht rustiger voor wie hier slaapt?",
    why:
      "Patiënten geven hun nacht hier een 6,2. Slecht slapen maakt genezen trager en de dag " +
      "zwaarder, voor hen en voor ons.",
    wanted: "Alles wat de nacht stiller, donkerder of minder bang maakt.",
    not_wanted: "Verbouwingen.",
    selection_rules:
      "Vijf ideeën op de shortlist, drie juryleden, en de sponsors verdelen het geld. De " +
      "cliëntenraad leest mee.",
    reward: "Vier uur per week om het zelf te doen.",
    language: "nl",
    audience: "everybody",
    vote_method: "approval",
    results_public: true,
    template: "quality-of-care",
  },
  schedule: [
    ["announced", 150, 150],
    ["ideation", 142, 142],
    ["refinement", 125, 125],
    ["selection", 116, 116],
    ["jury", 108, 108],
    ["decision", 92, 92],
    ["implementation", 87, 87],
    ["closed", -90],
  ],
  managers: ["ruud"],
  jurors: ["yara", "greet", "peter"],
  sponsors: [
    {
      person: "marjan",
      euros: 18_000,
      daysAgo: 150,
      message: "Ik heb een nacht op 3A geslapen, in bed 2. Ik weet nu waar het over gaat.",
    },
    {
      person: "erik",
      euros: 15_000,
      daysAgo: 146,
      message: "Techniek die niemand wakker maakt: daar zet ik mijn naam onder.",
    },
  ],
  criteria: [
    {
      name: "Slaap",
      weight: 5,
      description: "Hoeveel beter slaapt een patiënt?",
      lowMeans: "niet te merken",
      highMeans: "een uur meer",
    },
    {
      name: "Werkbaar 's nachts",
      weight: 3,
      description: "Lukt het met twee mensen op een afdeling?",
      lowMeans: "alleen met meer mensen",
      highMeans: "zonder moeite",
    },
  ],
  ideas: ideas,
};
