import type { IdeaStory } from "./story.ts";

/** Ideas of the last week, after those in handover-early-ideas.ts. */
export const recentIdeas: IdeaStory[] = [
  {
    key: "apotheek",
    theme: "Spullen en medicijnen",
    title: "Medicijnen klaar vóór de overdracht",
    by: "fatima",
    daysAgo: 8.2,
    votes: 11,
    text:
      "Ontslagmedicatie komt nu om vier uur, midden in de wisseling van de dienst. Als we de " +
      "recepten om elf uur hebben, brengen we alles om half drie langs, al uitgezocht per " +
      "patiënt.",
    contributions: [
      {
        by: "daan",
        daysAgo: 7.9,
        text:
          "Elf uur haal ik alleen als de visite om half negen begint in plaats van half tien. " +
          "Ik vraag het na.",
      },
      {
        by: "frans",
        daysAgo: 7.5,
        kind: "offer",
        text: "Ik rijd om half drie toch naar 2B en 3A. Geef maar mee.",
        resolution: {
          state: "accepted",
          by: "fatima",
          daysAgo: 7.2,
          message: "Graag, Frans. Maandag staan er vier bakken klaar.",
          task: "De ronde van half drie",
        },
      },
    ],
  },
  {
    key: "pieper",
    theme: "Zien wat er speelt",
    title: "Een half uur zonder pieper",
    by: "marit",
    daysAgo: 7.4,
    votes: 16,
    text:
      "Tijdens de overdracht gaat de pieper gemiddeld zes keer, vier keer voor iets dat kan " +
      "wachten. Laat van 7.00 tot 7.30 en van 15.00 tot 15.30 één collega alle piepers " +
      "aannemen. De rest draagt in rust over.",
    contributions: [
      {
        by: "lotte",
        daysAgo: 7.1,
        kind: "concern",
        text: "Op de spoed kan dat niet, wij moeten altijd oproepbaar zijn.",
        resolution: {
          state: "resolved",
          by: "marit",
          daysAgo: 6.6,
          message:
            "Klopt. Het geldt voor de klinische afdelingen; spoed, verloskunde en IC houden hun " +
            "eigen pieper.",
        },
      },
      {
        by: "joost",
        daysAgo: 5.9,
        text: "In het rooster kan ik die collega vast inplannen. Laat even weten wanneer het begint.",
      },
    ],
  },
  {
    key: "sticker",
    theme: "Aan het bed",
    title: "Een groene sticker als er niets veranderd is",
    by: "amina",
    daysAgo: 6.5,
    votes: 9,
    text:
      "Bij de helft van de bewoners van 3A is er sinds gisteren niets veranderd, en toch lezen " +
      "we alles voor. Een groene sticker op de deurlijst betekent: niets nieuws. Dan houden we " +
      "tijd over voor de anderen.",
    contributions: [
      {
        by: "yara",
        daysAgo: 5.2,
        kind: "question",
        text: "Wie haalt de sticker weg als er in de loop van de dag wel iets verandert?",
      },
    ],
  },
  {
    key: "looptijd",
    theme: "Spullen en medicijnen",
    title: "Lade 4 op elke gang gelijk",
    by: "sietse",
    daysAgo: 5.8,
    votes: 14,
    text:
      "Wie invalt op een andere afdeling zoekt zich suf. Maak lade 4 overal hetzelfde: " +
      "infuusspullen, en in dezelfde volgorde. Ik vul ze toch, dus ik kan ze morgen omruilen. " +
      "Kost niets.",
    contributions: [
      {
        by: "ruben",
        daysAgo: 5.5,
        text:
          "Ik ben in mijn stage op vijf afdelingen geweest en heb vijf keer opnieuw leren " +
          "zoeken. Alsjeblieft.",
      },
      {
        by: "hanneke",
        daysAgo: 4.8,
        kind: "offer",
        text: "Ik heb nog 60 verdelers van de vorige inrichting liggen. Kom ze maar halen.",
      },
    ],
  },
  {
    key: "dashboard",
    theme: "Zien wat er speelt",
    title: "Show every ward its own overtime, not last month's",
    by: "priya",
    daysAgo: 4.9,
    votes: 7,
    language: "en",
    text:
      "Wards get their overtime figures five weeks late, as a PDF. I can show yesterday's " +
      "figure on the intranet, by ward only, never by person. If you see that Wednesdays always " +
      "run late, you can do something about Wednesdays.",
    contributions: [
      {
        by: "joost",
        daysAgo: 4.2,
        kind: "concern",
        text:
          "Er zijn afdelingen met vier mensen op een dienst. Dan weet iedereen over wie het " +
          "gaat.",
      },
    ],
  },
  {
    key: "vervoer",
    theme: "Zien wat er speelt",
    title: "Laat zien waar het bed is",
    by: "frans",
    daysAgo: 3.6,
    votes: 8,
    text:
      "Per dienst word ik acht keer gebeld met de vraag waar een patiënt blijft. Als ik bij " +
      "vertrek en aankomst de polsband scan, ziet de afdeling het zelf. De scanner heb ik al " +
      "aan mijn riem.",
  },
  {
    key: "fysio",
    title: "Samen lopen telt als oefenen",
    by: "anouk",
    daysAgo: 2.2,
    votes: 5,
    text:
      "Verpleging loopt met iemand naar het toilet, een uur later kom ik voor een looprondje. " +
      "Laten we het samen doen en één keer opschrijven. Scheelt ons een gang en de patiënt een " +
      "half uur.",
    contributions: [
      {
        by: "tjitske",
        daysAgo: 1.6,
        kind: "question",
        text: "Telt het dan ook mee voor jullie declaratie?",
      },
    ],
  },
  {
    key: "samen",
    theme: "Aan het bed",
    title: "Draag over aan het bed, samen met de patiënt",
    by: "tjitske",
    daysAgo: 1.3,
    votes: 2,
    text:
      "Wij dragen over in de teampost en lopen daarna alsnog alle kamers langs. Doe het aan het " +
      "bed: wie weggaat vertelt, wie komt kijkt mee, en de patiënt vult aan. Op de nefrologie " +
      "kunnen we maandag beginnen.",
  },
  {
    key: "nachtbrief",
    theme: "Schrijven en typen",
    title: "De nacht schrijft drie regels",
    by: "omar",
    daysAgo: 0.7,
    votes: 3,
    text:
      "Na een operatie in de nacht krijgt de dagploeg een dossier van vier schermen. Spreek af: " +
      "drie regels bovenaan. Wat is er gebeurd, wat is er nog open, wie bel je.",
  },
];
