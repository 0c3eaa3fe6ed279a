import type { IdeaStory } from "./story.ts";

/** Ideas of the first days of the challenge, most of them discussed and improved since. */
export const earlyIdeas: IdeaStory[] = [
  {
    key: "bedkant",
    theme: "Aan het bed",
    title: "Overdragen aan het bed, met de patiënt erbij",
    by: ["sanne", "ruben"],
    daysAgo: 11.2,
    votes: 23,
    text:
      "We dragen nu over in de teampost, daarna loopt iedereen alsnog langs alle kamers. Draag " +
      "over aan het bed: wie weggaat vertelt, wie komt kijkt mee, en de patiënt vult aan.\n\nOp " +
      "2B hebben we het vorige week drie ochtenden geprobeerd met acht patiënten. We waren 14 " +
      "minuten eerder klaar, en mevrouw in kamer 6 wist zelf dat haar bloedverdunner was " +
      "gestopt. Dat had anders niemand gezegd.\n\nWat we niet aan het bed bespreken (uitslagen " +
      "die nog niet verteld zijn, thuissituatie) zeggen we vooraf op de gang, in één minuut.",
    firstVersion: {
      untilDaysAgo: 8.4,
      text:
        "We dragen nu over in de teampost, daarna loopt iedereen alsnog langs alle kamers. " +
        "Draag over aan het bed: wie weggaat vertelt, wie komt kijkt mee, en de patiënt vult " +
        "aan.\n\nOp 2B hebben we het vorige week drie ochtenden geprobeerd met acht patiënten. " +
        "We waren 14 minuten eerder klaar.",
    },
    requestedBudget: [3200, "Twee dagdelen training per afdeling en zakkaartjes"],
    contributions: [
      {
        by: "peter",
        daysAgo: 10.6,
        kind: "concern",
        text: "Op een vierpersoonskamer luistert iedereen mee. Hoe houd je het vertrouwelijk?",
        resolution: {
          state: "resolved",
          by: "sanne",
          daysAgo: 8.5,
          message:
            "Wat niet aan het bed kan, zeggen we vooraf op de gang. Dat staat nu in het idee.",
          answerIndex: 0,
        },
        replies: [
          {
            by: "sanne",
            daysAgo: 9.9,
            text:
              "Goed punt. Alleen wat de patiënt zelf al weet hoort aan het bed. De rest op de " +
              "gang, met de deur dicht.",
          },
          {
            by: "greet",
            daysAgo: 9.1,
            text:
              "Namens de cliëntenraad: vraag het bij opname. De meeste mensen vinden het juist " +
              "fijn om erbij te zijn.",
          },
        ],
      },
      {
        by: "tjitske",
        daysAgo: 9.4,
        kind: "improvement",
        text:
          "Zet er een vast zinnetje bij om mee te beginnen, bijvoorbeeld: ‘Klopt dit volgens " +
          "u?’ Op de geriatrie zijn mensen anders te bescheiden om iets te zeggen.",
        resolution: {
          state: "accepted",
          by: "sanne",
          daysAgo: 8.4,
          message: "Overgenomen, het komt op het zakkaartje.",
        },
      },
      {
        by: "marjan",
        daysAgo: 7.2,
        asRole: "sponsor",
        text:
          "Ik loop dinsdag graag een ochtend mee op 2B om het te zien. Als dit op drie " +
          "afdelingen werkt, betaal ik de training voor de hele kliniek.",
      },
      {
        by: "ruben",
        daysAgo: 7,
        text: "Als leerling leer ik hier meer van dan van een half uur in de teampost.",
      },
      {
        by: "amina",
        daysAgo: 4.1,
        kind: "offer",
        text: "Wij willen op 3A wel de tweede afdeling zijn. Vanaf maandag kan het.",
      },
    ],
  },
  {
    key: "eenkeer",
    theme: "Schrijven en typen",
    title: "Eén keer meten, één keer typen",
    by: "lotte",
    daysAgo: 10.8,
    votes: 27,
    text:
      "Bloeddruk, temperatuur en saturatie schrijf ik op mijn hand, dan op het papier, en dan " +
      "typ ik het in het dossier. Laat de meter het zelf doorsturen: band scannen, meten, " +
      "klaar.\n\nDe meters op de spoed kunnen het al, er zit alleen geen abonnement op.",
    requestedBudget: [18500, "Licenties voor 40 meters en twee dagen inrichten"],
    contributions: [
      {
        by: "koen",
        daysAgo: 10.1,
        kind: "evidence",
        text:
          "Ik heb het nagekeken: 38 van de 52 meters zijn van het type dat kan koppelen. In de " +
          "logboeken zie ik per dienst gemiddeld 61 handmatig ingevoerde metingen. Op de spoed " +
          "104.",
        resolution: {
          state: "accepted",
          by: "lotte",
          daysAgo: 9.8,
          message: "Dank je, die aantallen had ik niet.",
        },
      },
      {
        by: "erik",
        daysAgo: 8.8,
        asRole: "sponsor",
        text:
          "Dit is precies het soort uitgave waar het budget voor is. Ik wil nog één ding weten: " +
          "wat gebeurt er als het netwerk eruit ligt?",
        replies: [
          {
            by: "koen",
            daysAgo: 8.6,
            text:
              "De meter bewaart de laatste 200 metingen en stuurt ze na. Dat hebben we in de " +
              "testopstelling gezien.",
          },
        ],
      },
      {
        by: "wim",
        daysAgo: 6.4,
        kind: "question",
        text:
          "Wie houdt bij dat de meters op tijd geijkt worden als ze niet meer bij ons langs " +
          "komen?",
      },
      {
        by: "nynke",
        daysAgo: 3.3,
        kind: "concern",
        text:
          "Bij kinderen meten we vaak twee keer omdat ze bewegen. Dan staat de verkeerde meting " +
          "erin voordat ik iets kan doen.",
      },
    ],
  },
  {
    key: "bord",
    theme: "Zien wat er speelt",
    title: "Eén bord voor de hele dienst",
    by: "bart",
    daysAgo: 10.3,
    votes: 15,
    text:
      "Zet wie er is, wie er komt en wat er niet vergeten mag worden op één scherm bij de " +
      "teampost. De helft van wat we overdragen staat daar dan al. In de nacht zie ik in één " +
      "blik welke drie patiënten aandacht vragen.",
    requestedBudget: [6400, "Twee schermen en ophangen"],
    contributions: [
      {
        by: "priya",
        daysAgo: 9.2,
        kind: "offer",
        text:
          "I can build the screen from the data we already have. Give me two days and one nurse " +
          "to sit next to me.",
      },
      {
        by: "gerben",
        daysAgo: 5.7,
        kind: "concern",
        text:
          "Bezoekers lopen langs de teampost. Zorg dat er geen namen op staan die iedereen kan " +
          "lezen.",
        resolution: {
          state: "answered",
          by: "bart",
          daysAgo: 5.1,
          message: "Alleen kamernummers, en het scherm hangt om de hoek.",
        },
      },
    ],
  },
  {
    key: "whiteboard",
    theme: "Zien wat er speelt",
    title: "Een whiteboard op elke gang",
    by: "anouk",
    daysAgo: 9.8,
    votes: 6,
    text:
      "Hang op elke gang een whiteboard met wie er dienst heeft en wat er vandaag anders is. " +
      "Dan hoeft niemand de teampost in om dat te vragen.",
    contributions: [
      {
        by: "frans",
        daysAgo: 9,
        text:
          "Graag met de naam van wie ik moet hebben als ik iemand kom halen. Nu vraag ik het " +
          "vier keer.",
      },
    ],
  },
  {
    key: "lijstjes",
    theme: "Schrijven en typen",
    title: "Schrap tien lijstjes",
    by: "ruud",
    daysAgo: 10,
    votes: 21,
    text:
      "Vraag iedere afdeling welke drie lijstjes nooit door iemand gelezen worden. We schrappen " +
      "de tien die het vaakst genoemd worden, een maand op proef. Mist niemand ze, dan blijven " +
      "ze weg.",
    contributions: [
      {
        by: "yara",
        daysAgo: 9.5,
        kind: "improvement",
        text:
          "Spreek af dat wie een lijst wil houden moet kunnen zeggen wat er de vorige keer mee " +
          "gedaan is. Dan hoeven we niet te raden welke de inspectie echt vraagt: dat zijn er " +
          "vier.",
      },
      {
        by: "tjitske",
        daysAgo: 8.9,
        text: "De vochtlijst bij mensen die zelf naar het toilet lopen. Die alvast.",
      },
      {
        by: "carla",
        daysAgo: 6.2,
        text:
          "Mag de schoonmaak ook meedoen? Wij tekenen elke ronde twee keer af, op papier en op " +
          "de telefoon.",
      },
    ],
  },
  {
    key: "portuguese",
    theme: "Aan het bed",
    title: "Start with the three things that can go wrong",
    by: "ines",
    daysAgo: 9.1,
    votes: 12,
    language: "en",
    text:
      "In Porto we began every handover with one sentence: what could go wrong tonight? Only " +
      "then the rest. It takes ten seconds and everybody is awake. I would like to try it in " +
      "theatre 3 for two weeks and count how often we use what was said.",
    contributions: [
      {
        by: "linda",
        daysAgo: 8.3,
        text: "OK 3 is akkoord. Inês, zullen we maandag beginnen? Ik hang een telbriefje op.",
      },
      {
        by: "omar",
        daysAgo: 7.7,
        kind: "improvement",
        text:
          "Let the person who takes over say it, not the one who leaves. Then you hear at once " +
          "whether it was understood.",
        resolution: {
          state: "accepted",
          by: "ines",
          daysAgo: 7.1,
          message: "Much better. We will do it your way.",
        },
      },
    ],
  },
  {
    key: "spraak",
    theme: "Schrijven en typen",
    title: "Inspreken in plaats van typen",
    by: "daan",
    daysAgo: 8.6,
    votes: 18,
    text:
      "De ontslagbrief kost me per patiënt een kwartier. Inspreken kost drie minuten. Er is " +
      "spraakherkenning die medisch Nederlands verstaat en die in het ziekenhuis zelf draait, " +
      "dus er gaat niets naar buiten.",
    requestedBudget: [14000, "Proef van een half jaar voor twintig artsen"],
    contributions: [
      {
        by: "wilma",
        daysAgo: 8.1,
        kind: "concern",
        text:
          "Wij corrigeren nu al brieven waarin ‘geen’ en ‘een’ verwisseld zijn. Wie leest " +
          "straks na?",
      },
      {
        by: "koen",
        daysAgo: 6.9,
        kind: "question",
        text: "Welk pakket heb je op het oog? Niet alles koppelt met ons dossier.",
      },
      {
        by: "stefan",
        daysAgo: 2.4,
        kind: "evidence",
        text:
          "Op de radiologie doen we dit al vier jaar. Nalezen kost ons 40 seconden per verslag, " +
          "en ‘geen’ en ‘een’ zetten we standaard in hoofdletters.",
      },
    ],
  },
];
