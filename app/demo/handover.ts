import { earlyIdeas } from "./handover-early-ideas.ts";
import { recentIdeas } from "./handover-recent-ideas.ts";
import type { ChallengeStory } from "./story.ts";

/** A challenge that is open: ideas come in, are improved and voted on. */
export const handover: ChallengeStory = {
  key: "overdracht",
  by: "ruud",
  draftedDaysAgo: 30,
  challenge: {
    question: "Hoe houden we per dienst een uur over voor de patiënt?",
    why:
      "Per dienst gaat bijna twee uur op aan overdragen, overtypen en zoeken. Dat is tijd " +
      "waarin niemand aan een bed zit. In de werkdrukmeting noemden 7 van de 10 collega's dit " +
      "als eerste. We willen voor de zomer op drie afdelingen een uur terugwinnen.",
    wanted:
      "Iets dat je binnen een maand op één afdeling kunt proberen. Klein mag. Ideeën van wie " +
      "het werk doet gaan voor.",
    not_wanted:
      "Meer personeel vragen of een ander patiëntendossier kopen: daar lopen andere " +
      "gesprekken over.",
    selection_rules:
      "Ruud kiest na de verbeterweken ongeveer acht ideeën, met een reden bij elk idee. Vier " +
      "collega's beoordelen die op de criteria hieronder. Marjan en Erik verdelen daarna hun " +
      "budget en schrijven op waarom.",
    reward:
      "Budget en vier uur per week vrij geroosterd om het zelf te proberen. En taart van " +
      "Trui, voor iedereen die meehielp.",
    language: "nl",
    audience: "everybody",
    vote_method: "approval",
    template: "quick-wins",
    answer_days: 5,
  },
  schedule: [
    ["announced", 16, 15.8],
    ["ideation", 12, 11.9],
    ["refinement", -9],
    ["selection", -16],
    ["jury", -23],
    ["decision", -33],
    ["implementation", -37],
    ["closed", -180],
  ],
  managers: ["ruud"],
  jurors: ["yara", "tom", "greet", "linda"],
  sponsors: [
    {
      person: "marjan",
      euros: 40_000,
      daysAgo: 20,
      message:
        "Ik heb zelf twaalf jaar overgedragen aan een whiteboard. Wat jullie bedenken om tijd " +
        "terug te winnen, betaal ik. En ik kom kijken.",
    },
    {
      person: "erik",
      euros: 20_000,
      daysAgo: 18,
      message:
        "Als iets werkt, zorg ik dat ICT er binnen twee weken mee aan de slag gaat. Daar mag " +
        "je me aan houden.",
    },
  ],
  themes: ["Aan het bed", "Schrijven en typen", "Zien wat er speelt", "Spullen en medicijnen"],
  criteria: [
    {
      name: "Tijd voor de patiënt",
      weight: 5,
      description: "Hoeveel minuten per dienst levert het op?",
      lowMeans: "een paar minuten",
      highMeans: "een half uur of meer",
    },
    {
      name: "Morgen te proberen",
      weight: 3,
      description: "Kan één afdeling binnen een maand beginnen?",
      lowMeans: "eerst een jaar voorbereiden",
      highMeans: "volgende week",
    },
    {
      name: "Veilig",
      weight: 4,
      description: "Blijft de zorg minstens zo veilig?",
      lowMeans: "er ontstaat een nieuw risico",
      highMeans: "het wordt veiliger",
    },
  ],
  ideas: [...earlyIdeas, ...recentIdeas],
};
