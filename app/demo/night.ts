import type { Story, Tale } from "./story.ts";

// Being carried out: winners with money, steps and news; one stopped, with what was learned.
const decided = 88;
const won = (why: string): Pick<Tale, "decision"> => ({
  decision: { verdict: "winner", why, ago: decided, by: "ruud" },
});
const path = (...more: NonNullable<Tale["path"]>): NonNullable<Tale["path"]> => [
  { to: "shortlisted", ago: 112, by: "ruud", why: "Past bij de vraag en is klein te beginnen." },
  { to: "in-review", ago: 108, by: "ruud" },
  { to: "winner", ago: decided, by: "ruud", why: "Gekozen na de jury." },
  ...more,
];

const tales: Tale[] = [
  {
    key: "licht",
    title: "Nachtlicht op kniehoogte",
    by: ["bart", "wim"],
    ago: 140,
    votes: 29,
    says: "'s Nachts knippen we de grote lamp aan om een infuus te zien. Daarna slaapt de hele kamer niet meer. Hang warm licht op kniehoogte, dat aangaat als je binnenkomt. Genoeg om te zien wat je doet, te weinig om wakker van te worden.",
    was: {
      until: 121,
      says: "'s Nachts knippen we de grote lamp aan om een infuus te zien. Daarna slaapt de hele kamer niet meer. Hang kleine lampjes bij het bed.",
      changedBy: "wim",
    },
    asks: [11_000, "32 kamers, armaturen en bekabeling"],
    talk: [
      {
        by: "peter",
        ago: 131,
        kind: "concern",
        says: "Kan ik bij dat licht zien of iemand blauw aanloopt?",
        settled: {
          as: "resolved",
          by: "bart",
          ago: 122,
          with: "We hebben het met jou getest in kamer 9: bij 30 lux wel. De grote lamp blijft, met een knop.",
        },
      },
      {
        by: "amina",
        ago: 127,
        kind: "improvement",
        says: "Laat het licht beginnen bij de deur en niet bij het bed. Anders schijn je alsnog in iemands gezicht.",
        settled: { as: "accepted", by: "wim", ago: 121, with: "Zo gedaan." },
      },
    ],
    ...won(
      "Simpel, getest en door nachtdienst en techniek samen bedacht. Patiënten slapen er dezelfde week beter van.",
    ),
    path: path({ to: "funded", ago: 84, by: "marjan" }, { to: "in-progress", ago: 77, by: "wim" }),
    helped: [
      {
        who: "carla",
        by: "wim",
        ago: 74,
        kind: "evidence",
        with: "Telde twee weken hoe vaak de grote lamp aanging",
      },
    ],
    given: [
      { by: "marjan", ago: 84, euros: 8_000, note: "Begin op 3A en 2B." },
      { by: "erik", ago: 82, euros: 3_000, note: "Voor de bekabeling." },
    ],
    building: {
      owner: "wim",
      unit: "uur slaap per nacht",
      expected: "0.8",
      started: 77,
      milestones: [
        { title: "Proefkamer 9 klaar", due: 70, reached: 71 },
        { title: "Alle kamers van 3A", due: 35, reached: 30 },
        { title: "Alle kamers van 2B", due: -12 },
        { title: "Slaapmeting na een maand", due: -45 },
      ],
      updates: [
        {
          by: "wim",
          ago: 69,
          says: "Kamer 9 hangt. Ik heb er zelf een nacht gelegen. Eén lampje scheen precies in het kussen, dat is twintig centimeter verplaatst.",
        },
        {
          by: "bart",
          ago: 28,
          says: "3A is klaar. Vannacht drie infusen gewisseld zonder dat er iemand wakker werd. De buurman van kamer 12 vroeg bij het ontbijt of er wel iemand was geweest.",
        },
        {
          by: "wim",
          ago: 6,
          says: "Voor 2B wachten we op de tweede levering, die komt volgende week dinsdag. Daarna zes nachten werk.",
        },
      ],
      spent: [
        { by: "wim", ago: 66, euros: 2_140.5, on: "Armaturen proefkamers" },
        { by: "wim", ago: 34, euros: 3_860, on: "Armaturen en bekabeling 3A" },
      ],
    },
  },
  {
    key: "oordopjes",
    title: "Een slaapdoosje bij opname",
    by: "amina",
    ago: 137,
    votes: 25,
    says: "Oordopjes, een oogmasker en een kaartje: ‘U mag ons 's nachts altijd bellen, maar wij kloppen niet zonder reden.’ Kost twee euro en mensen voelen zich gezien.",
    asks: [4_200, "2.000 doosjes voor een jaar"],
    talk: [
      {
        by: "greet",
        ago: 130,
        kind: "improvement",
        says: "Zet er ook op hoe laat de eerste ronde komt. Dan ligt niemand te wachten.",
        settled: { as: "accepted", by: "amina", ago: 126, with: "Staat op het kaartje." },
      },
    ],
    ...won("Klein, goedkoop en heel precies. De cliëntenraad zette het op één."),
    path: path(
      { to: "funded", ago: 83, by: "marjan" },
      { to: "in-progress", ago: 75, by: "amina" },
    ),
    given: [{ by: "marjan", ago: 83, euros: 4_200, note: "Doe maar meteen voor een jaar." }],
    building: {
      owner: "amina",
      unit: "rapportcijfer voor de nachtrust",
      expected: "7.5",
      started: 75,
      milestones: [
        { title: "Eerste honderd doosjes uitgedeeld", due: 60, reached: 62 },
        { title: "Vragenlijst bij ontslag", due: 20, reached: 18 },
        { title: "Naar alle afdelingen", due: -20 },
      ],
      updates: [
        {
          by: "amina",
          ago: 61,
          says: "De eerste honderd zijn op. De oordopjes zijn favoriet, het masker gaat vaak mee naar huis.",
        },
        {
          by: "amina",
          ago: 17,
          says: "143 vragenlijsten terug. Nachtrust ging van een 6,2 naar een 7,1. De meeste opmerkingen gaan over de kar die piept. Wim heeft de wielen gesmeerd.",
        },
      ],
      spent: [
        { by: "amina", ago: 70, euros: 1_050, on: "500 doosjes" },
        { by: "amina", ago: 22, euros: 1_050, on: "500 doosjes" },
      ],
    },
  },
  {
    key: "alarm",
    title: "Alarms that know who is listening",
    by: ["omar", "priya"],
    ago: 133,
    votes: 20,
    language: "en",
    says: "One in ten alarms at night needs somebody to walk. We send all of them to everybody. Send each alarm first to the nurse of that room, and only after forty seconds to the rest.",
    asks: [9_500, "Adjusting the call system and testing for six weeks"],
    talk: [
      {
        by: "lotte",
        ago: 125,
        kind: "concern",
        says: "What if that nurse is in isolation and cannot answer?",
        settled: {
          as: "resolved",
          by: "priya",
          ago: 120,
          with: "One tap on the door panel passes the room on. And it escalates by itself.",
        },
      },
    ],
    ...won("Grootste bron van onrust. De proef is goed af te bakenen."),
    path: path({ to: "funded", ago: 80, by: "erik" }),
    given: [
      {
        by: "erik",
        ago: 80,
        euros: 9_500,
        note: "Graag na zes weken een halve pagina met cijfers.",
      },
    ],
  },
  {
    key: "rondes",
    title: "Nachtronde om zes uur naar zeven uur",
    by: "tjitske",
    ago: 139,
    votes: 18,
    says: "We maken mensen om zes uur wakker om hun temperatuur te meten, omdat de dagdienst dat om zeven uur wil weten. Schuif alles een uur op.",
    asks: [1_500, "Aanpassen van roosters en lijsten"],
    talk: [
      {
        by: "joost",
        ago: 128,
        kind: "concern",
        says: "Om zeven uur is het ook wisseling van dienst. Wie meet er dan?",
        settled: {
          as: "answered",
          by: "tjitske",
          ago: 124,
          with: "De dag begint er gewoon mee. Dat proberen we uit.",
        },
      },
    ],
    ...won(
      "Het uur slaap dat het oplevert is meer waard dan het ongemak. Proef van acht weken op 3A.",
    ),
    path: path(
      { to: "funded", ago: 82, by: "marjan" },
      { to: "in-progress", ago: 78, by: "tjitske" },
      {
        to: "stopped",
        ago: 19,
        by: "tjitske",
        why: "De artsenvisite van acht uur kwam elke dag uitslagen te kort.",
      },
    ),
    given: [
      { by: "marjan", ago: 82, euros: 1_500, note: "Proberen, en eerlijk zeggen of het werkt." },
    ],
    building: {
      owner: "tjitske",
      unit: "minuten later wakker",
      expected: "60",
      realised: "52",
      started: 78,
      finished: 19,
      outcome: "Patiënten sliepen gemiddeld 52 minuten langer. Toch zijn we gestopt.",
      lesson:
        "Het lukte wel om later te meten, maar het lab kreeg de buisjes een uur later en de visite had dan geen uitslagen. Wie dit opnieuw wil: begin bij het lab, niet bij de afdeling. Verschuif eerst de eerste labrit naar kwart over zeven. Mila weet hoe.",
      milestones: [
        { title: "Rooster 3A aangepast", due: 74, reached: 73 },
        { title: "Halverwege: gesprek met artsen", due: 45, reached: 44 },
        { title: "Besluit", due: 20, reached: 19 },
      ],
      updates: [
        {
          by: "tjitske",
          ago: 70,
          says: "Eerste week. Iedereen slaapt langer, en de dagdienst moppert, maar vriendelijk.",
        },
        {
          by: "mila",
          ago: 43,
          says: "From the lab: the eight o'clock results now arrive at five past nine. We cannot make that faster with one van.",
        },
        {
          by: "tjitske",
          ago: 19,
          says: "We stoppen ermee. Niet omdat het een slecht idee was, maar omdat we aan de verkeerde kant begonnen. Dank aan iedereen van 3A die acht weken anders wilde werken.",
        },
      ],
      spent: [{ by: "tjitske", ago: 72, euros: 640, on: "Overuren roosterwissel" }],
    },
  },
  {
    key: "bezoek",
    title: "Stille uren na negen uur",
    by: "joke",
    ago: 136,
    votes: 12,
    says: "Na negen uur 's avonds gaat de centrale hal nog als een station. Doe het licht half, zet de televisie uit en vraag bezoek om zacht te praten.",
    decision: {
      verdict: "not-selected",
      why: "De hal hoort vooral bij Facilitair, en die doet het al: per vorige maand gaat om negen uur het licht halfuit. Daar is geen budget voor nodig. Dank je, Joke, het is jouw idee geweest.",
      ago: decided,
      by: "ruud",
    },
    path: [
      { to: "shortlisted", ago: 112, by: "ruud", why: "Simpel en voor iedereen merkbaar." },
      { to: "in-review", ago: 108, by: "ruud" },
      {
        to: "not-selected",
        ago: decided,
        by: "ruud",
        why: "Facilitair doet het al, dankzij dit idee.",
      },
    ],
  },
  {
    key: "thee",
    title: "Thee om drie uur",
    by: "trui",
    ago: 130,
    votes: 9,
    says: "Wie niet slaapt, ligt te piekeren. Zet op elke afdeling een thermoskan en een dekentje klaar, en ga er vijf minuten bij zitten.",
    path: [
      {
        to: "not-selected",
        ago: 112,
        by: "ruud",
        why: "Dit vraagt geen project maar een thermoskan. Die staat er sinds vorige week, op 2B en 3A. Meld het als hij leeg is.",
      },
    ],
  },
];

export const night: Story = {
  key: "nacht",
  by: "ruud",
  drafted: 165,
  votesEnd: 116.2,
  challenge: {
    question: "Wat maakt de nacht rustiger voor wie hier slaapt?",
    why: "Patiënten geven hun nacht hier een 6,2. Slecht slapen maakt genezen trager en de dag zwaarder, voor hen en voor ons.",
    wanted: "Alles wat de nacht stiller, donkerder of minder bang maakt.",
    not_wanted: "Verbouwingen.",
    selection_rules:
      "Vijf ideeën op de shortlist, drie juryleden, en de sponsors verdelen het geld. De cliëntenraad leest mee.",
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
      who: "marjan",
      euros: 18_000,
      ago: 150,
      words: "Ik heb een nacht op 3A geslapen, in bed 2. Ik weet nu waar het over gaat.",
    },
    {
      who: "erik",
      euros: 15_000,
      ago: 146,
      words: "Techniek die niemand wakker maakt: daar zet ik mijn naam onder.",
    },
  ],
  criteria: [
    {
      name: "Slaap",
      weight: 5,
      what: "Hoeveel beter slaapt een patiënt?",
      low: "niet te merken",
      high: "een uur meer",
    },
    {
      name: "Werkbaar 's nachts",
      weight: 3,
      what: "Lukt het met twee mensen op een afdeling?",
      low: "alleen met meer mensen",
      high: "zonder moeite",
    },
  ],
  tales,
};
