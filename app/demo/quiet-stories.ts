import type { ChallengeStory } from "./story.ts";

/** A confidential challenge: only invited people know that it exists. */
export const safety: ChallengeStory = {
  key: "veilig",
  by: "tom",
  draftedDaysAgo: 25,
  challenge: {
    question: "Hoe komt iedereen op de spoed veilig thuis na een dreigend voorval?",
    why:
      "Vorig jaar waren er 71 meldingen van agressie op de spoed. Achteraf bleek dat de helft " +
      "van de collega's daarna alleen naar huis fietste. We bespreken dit eerst met wie het " +
      "meemaakte.",
    wanted: "Wat had jou geholpen, in het uur erna?",
    not_wanted: "Namen van patiënten of collega's.",
    selection_rules:
      "Tom, Noor en Gerben kiezen samen. Er wordt niets gedeeld buiten deze groep zonder dat " +
      "je het goed vindt.",
    language: "nl",
    audience: "invited",
    vote_method: "approval",
    names_sealed: true,
    invited: ["lotte", "gerben", "noor", "bart", "daan", "henk", "sanne"],
  },
  schedule: [
    ["announced", 15, 15],
    ["ideation", 14, 14],
    ["decision", -20],
    ["implementation", -25],
    ["closed", -120],
  ],
  managers: ["tom"],
  sponsors: [
    {
      person: "marjan",
      euros: 7_500,
      daysAgo: 20,
      message: "Jullie staan er voor anderen. Nu staan wij er voor jullie.",
    },
  ],
  ideas: [
    {
      key: "maatje",
      title: "Niemand fietst alleen na een melding",
      by: "lotte",
      daysAgo: 12,
      votes: 5,
      text:
        "Wie iets heeft meegemaakt krijgt dezelfde avond een lift of een taxi, zonder " +
        "formulier. De coördinator regelt het, ook als je zegt dat het wel gaat.",
      contributions: [
        {
          by: "noor",
          daysAgo: 11,
          kind: "evidence",
          text:
            "Wie na een schok niet alleen is in het eerste uur, slaapt die nacht beter. Dat is " +
            "goed onderzocht.",
        },
        {
          by: "marjan",
          daysAgo: 9,
          asRole: "sponsor",
          text: "De taxi's kunnen vanaf vanavond. Ik heb een nummer bij de centrale achtergelaten.",
        },
      ],
    },
    {
      key: "kamer",
      title: "Een kamer met een deur die dicht kan",
      by: "bart",
      daysAgo: 8,
      votes: 4,
      text:
        "Na een incident zit je in de koffiekamer terwijl iedereen in- en uitloopt. Maak van de " +
        "oude linnenkamer een plek met een bank, water en een telefoon.",
      contributions: [
        {
          by: "gerben",
          daysAgo: 7,
          kind: "offer",
          text: "Ik heb de sleutel. Zaterdag help ik hem leegmaken.",
        },
      ],
    },
    {
      key: "daarna",
      title: "Bel na drie dagen nog een keer",
      by: "gerben",
      daysAgo: 3,
      text:
        "Op de dag zelf belt iedereen. Na drie dagen, als het echt binnenkomt, niemand. Zet het " +
        "in de agenda van de leidinggevende.",
    },
  ],
};

/** Still being written. */
export const starters: ChallengeStory = {
  key: "starters",
  by: "ruud",
  draftedDaysAgo: 2,
  challenge: {
    question: "Wat had jou in je eerste maand hier geholpen?",
    why:
      "Van de nieuwe collega's vertrekt één op de zes binnen een jaar. In de gesprekken bij " +
      "vertrek gaat het steeds over de eerste weken.",
    wanted: "Dingen die een team zelf kan doen, vanaf dag één.",
    language: "nl",
    audience: "groups",
    group_ids: ["group_nh_care"],
    vote_method: "approval",
  },
  schedule: [
    ["announced", -10],
    ["ideation", -14],
    ["selection", -35],
    ["decision", -45],
    ["implementation", -50],
    ["closed", -150],
  ],
  managers: ["ruud"],
  sponsors: [{ person: "marjan", euros: 12_000, daysAgo: 1, message: "" }],
  ideas: [],
};
