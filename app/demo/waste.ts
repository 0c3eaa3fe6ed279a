import type { Story, Tale } from "./story.ts";

// With the jury: five on the shortlist, four passed over with a reason, some scorecards given.
const shortlisted = (why: string): Tale["path"] => [
  { to: "shortlisted", ago: 8, by: "ruud", why },
  { to: "in-review", ago: 6, by: "ruud" },
];
const passedOver = (why: string): Tale["path"] => [{ to: "not-selected", ago: 8, by: "ruud", why }];

const tales: Tale[] = [
  {
    key: "lachgas",
    theme: "Operatiekamer",
    title: "Lachgas uit flesjes, niet uit de muur",
    by: ["omar", "linda"],
    ago: 47,
    votes: 22,
    says: "Uit de leidingen in de muur lekt meer lachgas weg dan we gebruiken. Met kleine flessen bij het bed weten we precies wat er gebruikt wordt en kunnen de leidingen dicht.\n\nIn een ander ziekenhuis ging het verbruik met 90 % omlaag. Lachgas is 273 keer zo slecht voor het klimaat als CO₂.",
    was: {
      until: 31,
      says: "Uit de leidingen in de muur lekt meer lachgas weg dan we gebruiken. Met kleine flessen bij het bed weten we precies wat er gebruikt wordt.",
    },
    asks: [12_500, "Flessenhouders, reduceerventielen en afsluiten van het leidingnet"],
    path: shortlisted("Grote winst voor het klimaat, en uit te voeren met eigen mensen."),
    talk: [
      {
        by: "wim",
        ago: 44,
        kind: "evidence",
        says: "Ik heb twee weken bijgehouden wat erin gaat en wat eruit komt. Van de 100 liter komen er 11 bij een patiënt aan.",
        settled: {
          as: "accepted",
          by: "omar",
          ago: 42,
          with: "Dit is het bewijs dat we nodig hadden.",
        },
      },
      {
        by: "marit",
        ago: 40,
        kind: "concern",
        says: "Op de verloskamers moet het binnen tien seconden klaarstaan. Een lege fles om drie uur 's nachts wil ik niet.",
        settled: {
          as: "resolved",
          by: "linda",
          ago: 33,
          with: "Twee flessen per kamer, en een groen lampje dat de volle aanwijst.",
        },
      },
      {
        by: "jelle",
        ago: 36,
        kind: "improvement",
        says: "Sluit de leidingen ook echt af, anders blijft het lekken. Dat scheelt volgens mij driekwart van de winst.",
        settled: { as: "accepted", by: "omar", ago: 31, with: "Staat erin." },
      },
    ],
    scores: [
      {
        by: "tom",
        ago: 4.5,
        values: [5, 4, 5],
        note: "Sterk bewijs. De tien seconden op de verloskamer zijn goed opgelost.",
      },
      {
        by: "greet",
        ago: 3.8,
        values: [5, 3, 4],
        note: "Helder verhaal. Ik mis nog wie de flessen wisselt.",
      },
      {
        by: "anouk",
        ago: 2.1,
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
    ago: 49,
    votes: 26,
    says: "Ik gooi elke dag 38 kilo eten weg, meest van wie gisteren koos en vandaag misselijk is. Laat gastvrouwen om elf en om vier uur langsgaan met een tablet. Wie niets wil krijgt later een broodje.\n\nIk weeg alles al drie weken. De lijst hangt in de keuken.",
    asks: [9_800, "Zes tablets en een half jaar twee uur extra per dag"],
    path: shortlisted("Goed onderbouwd, en patiënten merken het dezelfde dag."),
    talk: [
      {
        by: "joke",
        ago: 46,
        kind: "offer",
        says: "Wij doen met drie gastvrouwen mee, te beginnen op 2B en 3A.",
      },
      {
        by: "tjitske",
        ago: 43,
        kind: "improvement",
        says: "Neem bij mensen met dementie een foto van het bord mee. Kiezen uit een lijst lukt niet, wijzen wel.",
        settled: {
          as: "accepted",
          by: "trui",
          ago: 41,
          with: "Foto's maak ik zelf, dan lijken ze ook.",
        },
      },
      {
        by: "erik",
        ago: 30,
        as: "sponsor",
        says: "38 kilo per dag is ruim 40.000 euro per jaar. Ik wil dit zien slagen.",
      },
    ],
    scores: [
      {
        by: "yara",
        ago: 3.2,
        values: [4, 5, 5],
        note: "Gewogen, uitgerekend en door de keuken zelf bedacht. Kan maandag beginnen.",
      },
      { by: "tom", ago: 4.4, values: [4, 5, 5], note: "Eenvoudig. Iedereen snapt het." },
      { by: "greet", ago: 3.7, values: [5, 4, 5], note: "Patiënten vragen hier al jaren om." },
    ],
  },
  {
    key: "handschoenen",
    theme: "Verpleegafdeling",
    title: "Gloves off where gloves do nothing",
    by: "ines",
    ago: 45,
    votes: 17,
    language: "en",
    says: "We wear gloves to push beds, to hand out meals and to type. It does not protect anybody and we wash our hands less because of it. Let us agree on six moments when gloves stay in the box, put them on one poster, and count boxes for a month.",
    path: shortlisted("Kost niets, en de teller staat al klaar."),
    talk: [
      {
        by: "hanneke",
        ago: 42,
        kind: "evidence",
        says: "We kopen 1,9 miljoen handschoenen per jaar. Dat is 41 % meer dan vijf jaar geleden, met evenveel patiënten.",
      },
      {
        by: "mila",
        ago: 39,
        kind: "concern",
        says: "In the lab the rule must stay as it is. Please say so on the poster.",
        settled: {
          as: "resolved",
          by: "ines",
          ago: 37,
          with: "The poster says: wards and theatres only.",
        },
      },
    ],
    scores: [
      {
        by: "tom",
        ago: 4.3,
        values: [3, 5, 4],
        note: "Gratis en meteen te doen. Gedrag veranderen is het moeilijke.",
      },
      { by: "yara", ago: 1.2, values: [3, 5, 4], note: "", draft: true },
    ],
  },
  {
    key: "sets",
    theme: "Operatiekamer",
    title: "Operatiesets zonder wat nooit gebruikt wordt",
    by: "linda",
    ago: 44,
    votes: 19,
    says: "In de set voor een liesbreuk zitten 22 instrumenten die niemand aanraakt. Toch steriliseren we ze elke keer. Drie chirurgen en ik hebben de vijf meest gebruikte sets uitgedund. Scheelt 300 kilo per week door de wasstraat.",
    asks: [4_000, "Nieuwe bakken en een week dubbel draaien"],
    path: shortlisted("Veel winst, en het plan ligt er al."),
    talk: [
      {
        by: "ines",
        ago: 41,
        kind: "improvement",
        says: "Keep one closed bag with the 22 in theatre for the first month. Then nobody has to be afraid.",
        settled: {
          as: "accepted",
          by: "linda",
          ago: 40,
          with: "Doen we. Dank je, dat haalde de laatste twijfel weg.",
        },
      },
    ],
    scores: [
      {
        by: "greet",
        ago: 3.5,
        values: [4, 4, 3],
        note: "Ik kan het niet zelf beoordelen, maar het gesloten zakje stelt me gerust.",
      },
    ],
    conflicts: [{ by: "yara", ago: 5.5, why: "Ik heb meegeschreven aan de nieuwe sets." }],
  },
  {
    key: "medicijnen",
    theme: "Medicijnen",
    title: "Dichte doosjes terug in de kast",
    by: "fatima",
    ago: 40,
    votes: 24,
    says: "Medicijnen die van de afdeling terugkomen gooien we weg, ook als het doosje dicht is. Met een temperatuurstrip en een verzegeld zakje mogen ze terug. Ik schat vier volle kratten per week.",
    asks: [7_300, "Sealapparaat, strips en inrichten van de terugname"],
    path: shortlisted("Hier gaat het meeste geld verloren."),
    talk: [
      {
        by: "yara",
        ago: 35,
        kind: "question",
        says: "Wat zegt de wet over medicijnen die al op naam staan?",
        settled: {
          as: "answered",
          by: "fatima",
          ago: 34,
          with: "Op naam mag niet terug. Afdelingsvoorraad wel, en dat is twee derde.",
          led: true,
        },
      },
      {
        by: "hanneke",
        ago: 12,
        kind: "concern",
        says: "Een doosje dat een middag op de verwarming lag ziet er net zo uit. Wie kijkt de strips na, en wat doen we als er geen op zit?",
      },
    ],
  },
  {
    key: "bekers",
    theme: "Eten en drinken",
    title: "Eigen mok op elke afdeling",
    by: "carla",
    ago: 46,
    votes: 13,
    says: "Elke week legen we 60 zakken met kartonnen bekers. Geef iedereen een mok met naam en zet een kleine vaatwasser in de pantry.",
    path: passedOver(
      "De vaatwassers passen niet in de pantry's van de laagbouw. Jelle neemt de mokken mee in het nieuwe afvalcontract per januari, met jouw naam erbij.",
    ),
  },
  {
    key: "papier",
    title: "Print alleen als iemand erom vraagt",
    by: "wilma",
    ago: 43,
    votes: 10,
    says: "De patiëntenfolder gaat nu standaard mee naar huis, negen pagina's. Vraag het gewoon: op papier of op de telefoon?",
    path: passedOver(
      "Dit doen we gewoon: per volgende maand vraagt elke balie het. Een jury is er niet voor nodig.",
    ),
  },
  {
    key: "koffie",
    theme: "Eten en drinken",
    title: "Koffiedik naar de tuin van 3A",
    by: "amina",
    ago: 38,
    votes: 8,
    says: "De tuin van 3A kan wel wat mest gebruiken en wij gooien elke dag een emmer koffiedik weg.",
    path: passedOver(
      "Mooi en klein. Begin er morgen mee; Sietse zet een emmer klaar. Voor het budget van deze uitdaging is het te weinig afval.",
    ),
  },
  {
    key: "isolatie",
    theme: "Verpleegafdeling",
    title: "Wasbare isolatiejassen",
    by: "jelle",
    ago: 36,
    votes: 15,
    says: "We gebruiken 90.000 wegwerpjassen per jaar. Wasbare jassen gaan 75 keer mee. De wasserij zegt dat het kan.",
    path: passedOver(
      "Sterk idee, maar het contract met de wasserij loopt nog tot volgend jaar zomer. We leggen het dan weer voor, met jouw berekening.",
    ),
    talk: [
      {
        by: "bart",
        ago: 32,
        kind: "concern",
        says: "De proefjas was 's nachts te warm. Neem een dunnere stof.",
      },
    ],
  },
];

export const waste: Story = {
  key: "afval",
  by: "ruud",
  drafted: 70,
  votesEnd: 14.2,
  challenge: {
    question: "Wat gooien we weg dat niet weg hoeft?",
    why: "Noorderhaven maakt per bed vier kilo afval per dag. De helft daarvan is nooit gebruikt. Wie het weggooit, weet het beste waarom.",
    wanted:
      "Minder afval, aan te wijzen in kilo's of dozen, zonder dat de zorg er slechter van wordt.",
    not_wanted: "Beter scheiden: dat komt hierna. Eerst minder.",
    selection_rules:
      "Ruud zet de kansrijkste ideeën op de shortlist. De jury scoort op drie criteria. Erik beslist over het geld en schrijft bij elk idee waarom.",
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
      who: "erik",
      euros: 30_000,
      ago: 58,
      words:
        "Afval is geld dat we in een zak stoppen en laten ophalen. Ik leg er 30.000 euro naast, en wat het bespaart blijft van de afdeling.",
    },
    {
      who: "marjan",
      euros: 10_000,
      ago: 52,
      words: "Minder spullen betekent ook minder sjouwen. Daar doe ik aan mee.",
    },
  ],
  themes: ["Operatiekamer", "Eten en drinken", "Medicijnen", "Verpleegafdeling"],
  criteria: [
    {
      name: "Minder afval",
      weight: 5,
      what: "Hoeveel kilo per jaar scheelt het?",
      low: "nauwelijks merkbaar",
      high: "meer dan 5.000 kilo",
    },
    {
      name: "Makkelijk vol te houden",
      weight: 3,
      what: "Gaat het vanzelf als niemand er meer op let?",
      low: "vraagt elke dag aandacht",
      high: "gaat vanzelf",
    },
    {
      name: "Merken patiënten het?",
      weight: 2,
      what: "Wordt de zorg er beter van?",
      low: "slechter",
      high: "duidelijk beter",
    },
  ],
  tales,
};
