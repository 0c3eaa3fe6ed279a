import type { ChallengeStory, IdeaStory } from "./story.ts";

// A challenge with the jury: five shortlisted ideas, four rejected with a reason, and some
// scorecards submitted.
const shortlisted = (why: string): IdeaStory["moves"] => [
  { to: "shortlisted", daysAgo: 8, by: "ruud", reason: why },
  { to: "in-review", daysAgo: 6, by: "ruud" },
];
const rejected = (why: string): IdeaStory["moves"] => [
  { to: "not-selected", daysAgo: 8, by: "ruud", reason: why },
];

const ideas: IdeaStory[] = [
  {
    key: "lachgas",
    theme: "Operatiekamer",
    title: "Lachgas uit flesjes, niet uit de muur",
    by: ["omar", "linda"],
    daysAgo: 47,
    votes: 22,
    text:
      "Uit de leidingen in de muur lekt meer lachgas weg dan we gebruiken. Met kleine flessen " +
      "bij het bed weten we precies wat er gebruikt wordt en kunnen de leidingen dicht.\n\nIn " +
      "een ander ziekenhuis ging het verbruik met 90 % omlaag. Lachgas is 273 keer zo slecht " +
      "voor het klimaat als CO₂.",
    firstVersion: {
      untilDaysAgo: 31,
      text:
        "Uit de leidingen in de muur lekt meer lachgas weg dan we gebruiken. Met kleine flessen " +
        "bij het bed weten we precies wat er gebruikt wordt.",
    },
    requestedBudget: [12_500, "Flessenhouders, reduceerventielen en afsluiten van het leidingnet"],
    moves: shortlisted("Grote winst voor het klimaat, en uit te voeren met eigen mensen."),
    contributions: [
      {
        by: "wim",
        daysAgo: 44,
        kind: "evidence",
        text:
          "Ik heb twee weken bijgehouden wat erin gaat en wat eruit komt. Van de 100 liter " +
          "komen er 11 bij een patiënt aan.",
        resolution: {
          state: "accepted",
          by: "omar",
          daysAgo: 42,
          message: "Dit is het bewijs dat we nodig hadden.",
        },
      },
      {
        by: "marit",
        daysAgo: 40,
        kind: "concern",
        text:
          "Op de verloskamers moet het binnen tien seconden klaarstaan. Een lege fles om drie " +
          "uur 's nachts wil ik niet.",
        resolution: {
          state: "resolved",
          by: "linda",
          daysAgo: 33,
          message: "Twee flessen per kamer, en een groen lampje dat de volle aanwijst.",
        },
      },
      {
        by: "jelle",
        daysAgo: 36,
        kind: "improvement",
        text:
          "Sluit de leidingen ook echt af, anders blijft het lekken. Dat scheelt volgens mij " +
          "driekwart van de winst.",
        resolution: { state: "accepted", by: "omar", daysAgo: 31, message: "Staat erin." },
      },
    ],
    scorecards: [
      {
        by: "tom",
        daysAgo: 4.5,
        values: [5, 4, 5],
        note: "Sterk bewijs. De tien seconden op de verloskamer zijn goed opgelost.",
      },
      {
        by: "greet",
        daysAgo: 3.8,
        values: [5, 3, 4],
        note: "Helder verhaal. Ik mis nog wie de flessen wisselt.",
      },
      {
        by: "anouk",
        daysAgo: 2.1,
        values: [5, 4, 4],
        note: "Dit wil ik over een jaar op de poster zien.",
      },
    ],
  },
  {
    key: "maaltijd",
    theme: "Eten en drinken",
    title: "Vraag wat iemand lust, een uur voor het eten",
    by: "trui",
    daysAgo: 49,
    votes: 26,
    text:
      "Ik gooi elke dag 38 kilo eten weg, meest van wie gisteren koos en vandaag misselijk is. " +
      "Laat gastvrouwen om elf en om vier uur langsgaan met een tablet. Wie niets wil krijgt " +
      "later een broodje.\n\nIk weeg alles al drie weken. De lijst hangt in de keuken.",
    requestedBudget: [9_800, "Zes tablets en een half jaar twee uur extra per dag"],
    moves: shortlisted("Goed onderbouwd, en patiënten merken het dezelfde dag."),
    contributions: [
      {
        by: "joke",
        daysAgo: 46,
        kind: "offer",
        text: "Wij doen met drie gastvrouwen mee, te beginnen op 2B en 3A.",
      },
      {
        by: "tjitske",
        daysAgo: 43,
        kind: "improvement",
        text:
          "Neem bij mensen met dementie een foto van het bord mee. Kiezen uit een lijst lukt " +
          "niet, wijzen wel.",
        resolution: {
          state: "accepted",
          by: "trui",
          daysAgo: 41,
          message: "Foto's maak ik zelf, dan lijken ze ook.",
        },
      },
      {
        by: "erik",
        daysAgo: 30,
        asRole: "sponsor",
        text: "38 kilo per dag is ruim 40.000 euro per jaar. Ik wil dit zien slagen.",
      },
    ],
    scorecards: [
      {
        by: "yara",
        daysAgo: 3.2,
        values: [4, 5, 5],
        note: "Gewogen, uitgerekend en door de keuken zelf bedacht. Kan maandag beginnen.",
      },
      { by: "tom", daysAgo: 4.4, values: [4, 5, 5], note: "Eenvoudig. Iedereen snapt het." },
      { by: "greet", daysAgo: 3.7, values: [5, 4, 5], note: "Patiënten vragen hier al jaren om." },
    ],
  },
  {
    key: "handschoenen",
    theme: "Verpleegafdeling",
    title: "Gloves off where gloves do nothing",
    by: "ines",
    daysAgo: 45,
    votes: 17,
    language: "en",
    text:
      "We wear gloves to push beds, to hand out meals and to type. It does not protect anybody " +
      "and we wash our hands less because of it. Let us agree on six moments when gloves stay " +
      "in the box, put them on one poster, and count boxes for a month.",
    moves: shortlisted("Kost niets, en de teller staat al klaar."),
    contributions: [
      {
        by: "hanneke",
        daysAgo: 42,
        kind: "evidence",
        text:
          "We kopen 1,9 miljoen handschoenen per jaar. Dat is 41 % meer dan vijf jaar geleden, " +
          "met evenveel patiënten.",
      },
      {
        by: "mila",
        daysAgo: 39,
        kind: "concern",
        text: "In the lab the rule must stay as it is. Please say so on the poster.",
        resolution: {
          state: "resolved",
          by: "ines",
          daysAgo: 37,
          message: "The poster says: wards and theatres only.",
        },
      },
    ],
    scorecards: [
      {
        by: "tom",
        daysAgo: 4.3,
        values: [3, 5, 4],
        note: "Gratis en meteen te doen. Gedrag veranderen is het moeilijke.",
      },
      { by: "yara", daysAgo: 1.2, values: [3, 5, 4], note: "", draft: true },
    ],
  },
  {
    key: "sets",
    theme: "Operatiekamer",
    title: "Operatiesets zonder wat nooit gebruikt wordt",
    by: "linda",
    daysAgo: 44,
    votes: 19,
    text:
      "In de set voor een liesbreuk zitten 22 instrumenten die niemand aanraakt. Toch " +
      "steriliseren we ze elke keer. Drie chirurgen en ik hebben de vijf meest gebruikte sets " +
      "uitgedund. Scheelt 300 kilo per week door de wasstraat.",
    requestedBudget: [4_000, "Nieuwe bakken en een week dubbel draaien"],
    moves: shortlisted("Veel winst, en het plan ligt er al."),
    contributions: [
      {
        by: "ines",
        daysAgo: 41,
        kind: "improvement",
        text:
          "Keep one closed bag with the 22 in theatre for the first month. Then nobody has to " +
          "be afraid.",
        resolution: {
          state: "accepted",
          by: "linda",
          daysAgo: 40,
          message: "Doen we. Dank je, dat haalde de laatste twijfel weg.",
        },
      },
    ],
    scorecards: [
      {
        by: "greet",
        daysAgo: 3.5,
        values: [4, 4, 3],
        note: "Ik kan het niet zelf beoordelen, maar het gesloten zakje stelt me gerust.",
      },
    ],
    conflicts: [{ by: "yara", daysAgo: 5.5, reason: "Ik heb meegeschreven aan de nieuwe sets." }],
  },
  {
    key: "medicijnen",
    theme: "Medicijnen",
    title: "Dichte doosjes terug in de kast",
    by: "fatima",
    daysAgo: 40,
    votes: 24,
    text:
      "Medicijnen die van de afdeling terugkomen gooien we weg, ook als het doosje dicht is. " +
      "Met een temperatuurstrip en een verzegeld zakje mogen ze terug. Ik schat vier volle " +
      "kratten per week.",
    requestedBudget: [7_300, "Sealapparaat, strips en inrichten van de terugname"],
    moves: shortlisted("Hier gaat het meeste geld verloren."),
    contributions: [
      {
        by: "yara",
        daysAgo: 35,
        kind: "question",
        text: "Wat zegt de wet over medicijnen die al op naam staan?",
        resolution: {
          state: "answered",
          by: "fatima",
          daysAgo: 34,
          message: "Op naam mag niet terug. Afdelingsvoorraad wel, en dat is twee derde.",
          causedChange: true,
        },
      },
      {
        by: "hanneke",
        daysAgo: 12,
        kind: "concern",
        text:
          "Een doosje dat een middag op de verwarming lag ziet er net zo uit. Wie kijkt de " +
          "strips na, en wat doen we als er geen op zit?",
      },
    ],
  },
  {
    key: "bekers",
    theme: "Eten en drinken",
    title: "Eigen mok op elke afdeling",
    by: "carla",
    daysAgo: 46,
    votes: 13,
    text:
      "Elke week legen we 60 zakken met kartonnen bekers. Geef iedereen een mok met naam en zet " +
      "een kleine vaatwasser in de pantry.",
    moves: rejected(
      "De vaatwassers passen niet in de pantry's van de laagbouw. Jelle neemt de mokken mee " +
        "in het nieuwe afvalcontract per januari, met jouw naam erbij.",
    ),
  },
  {
    key: "papier",
    title: "Print alleen als iemand erom vraagt",
    by: "wilma",
    daysAgo: 43,
    votes: 10,
    text:
      "De patiëntenfolder gaat nu standaard mee naar huis, negen pagina's. Vraag het gewoon: op " +
      "papier of op de telefoon?",
    moves: rejected(
      "Dit doen we gewoon: per volgende maand vraagt elke balie het. Een jury is er niet voor " +
        "nodig.",
    ),
  },
  {
    key: "koffie",
    theme: "Eten en drinken",
    title: "Koffiedik naar de tuin van 3A",
    by: "amina",
    daysAgo: 38,
    votes: 8,
    text: "De tuin van 3A kan wel wat mest gebruiken en wij gooien elke dag een emmer koffiedik weg.",
    moves: rejected(
      "Mooi en klein. Begin er morgen mee; Sietse zet een emmer klaar. Voor het budget van " +
        "deze uitdaging is het te weinig afval.",
    ),
  },
  {
    key: "isolatie",
    theme: "Verpleegafdeling",
    title: "Wasbare isolatiejassen",
    by: "jelle",
    daysAgo: 36,
    votes: 15,
    text:
      "We gebruiken 90.000 wegwerpjassen per jaar. Wasbare jassen gaan 75 keer mee. De wasserij " +
      "zegt dat het kan.",
    moves: rejected(
      "Sterk idee, maar het contract met de wasserij loopt nog tot volgend jaar zomer. We " +
        "leggen het dan weer voor, met jouw berekening.",
    ),
    contributions: [
      {
        by: "bart",
        daysAgo: 32,
        kind: "concern",
        text: "De proefjas was 's nachts te warm. Neem een dunnere stof.",
      },
    ],
  },
];

export const waste: ChallengeStory = {
  key: "afval",
  by: "ruud",
  draftedDaysAgo: 70,
  votingEndsDaysAgo: 14.2,
  challenge: {
    question: "Wat gooien we weg dat niet weg hoeft?",
    why:
      "Noorderhaven maakt per bed vier kilo afval per dag. De helft daarvan is nooit gebruikt. " +
      "Wie het weggooit, weet het beste waarom.",
    wanted:
      "Minder afval, aan te wijzen in kilo's of dozen, zonder dat de zorg er slechter van wordt.",
    not_wanted: "Beter scheiden: dat komt hierna. Eerst minder.",
    selection_rules:
      "Ruud zet de kansrijkste ideeën op de shortlist. De jury scoort op drie criteria. Erik " +
      "beslist over het geld en schrijft bij elk idee waarom.",
    reward:
      "Wie wint, mag het zelf gaan doen: met budget en een vrije dag per week, een kwartaal lang.",
    language: "nl",
    audience: "everybody",
    vote_method: "approval",
    counts_hidden: true,
    template: "sustainability",
  },
  schedule: [
    ["announced", 56, 56],
    ["ideation", 50, 49.9],
    ["refinement", 28, 27.9],
    ["selection", 14, 13.9],
    ["jury", 6, 6],
    ["decision", -8],
    ["implementation", -12],
    ["closed", -200],
  ],
  managers: ["ruud"],
  jurors: ["yara", "tom", "greet", "anouk"],
  sponsors: [
    {
      person: "erik",
      euros: 30_000,
      daysAgo: 58,
      message:
        "Afval is geld dat we in een zak stoppen en laten ophalen. Ik leg er 30.000 euro " +
        "naast, en wat het bespaart blijft van de afdeling.",
    },
    {
      person: "marjan",
      euros: 10_000,
      daysAgo: 52,
      message: "Minder spullen betekent ook minder sjouwen. Daar doe ik aan mee.",
    },
  ],
  themes: ["Operatiekamer", "Eten en drinken", "Medicijnen", "Verpleegafdeling"],
  criteria: [
    {
      name: "Minder afval",
      weight: 5,
      description: "Hoeveel kilo per jaar scheelt het?",
      lowMeans: "nauwelijks merkbaar",
      highMeans: "meer dan 5.000 kilo",
    },
    {
      name: "Makkelijk vol te houden",
      weight: 3,
      description: "Gaat het vanzelf als niemand er meer op let?",
      lowMeans: "vraagt elke dag aandacht",
      highMeans: "gaat vanzelf",
    },
    {
      name: "Merken patiënten het?",
      weight: 2,
      description: "Wordt de zorg er beter van?",
      lowMeans: "slechter",
      highMeans: "duidelijk beter",
    },
  ],
  ideas: ideas,
};
