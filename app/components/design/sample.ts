// What the living page shows in its pieces: believable words in both languages, kept out of the catalogue every browser gets.
import type { Locale } from "#db/locales.ts";

const english = {
  question: "How do we free ten minutes of every shift for a talk with the patient?",
  lead: "Nurses spend a third of their shift on forms. Which one could go, be shorter, or be done by somebody else?",
  ideaTitle: "A name board at the bed in place of the third form",
  ideaText: "Who is lying here, who comes today, what matters to you? One board by the bed, filled in together in two minutes, and the intake form is no longer needed.",
  sponsorWords: "If it saves a minute a shift and nobody misses the form, I pay for the boards myself.",
  jobs: ["Director of nursing", "Nurse, ward 4B", "Head of facilities", "Physiotherapist", "Planner"],
  emptyTitle: "Nobody has posted an idea yet",
  emptyWhat: "The first three ideas set the tone. Two sentences are enough; others will help to make yours better.",
  emptyAct: "Post the first idea",
  title: "Title", titleHint: "What would change, in one line", text: "Your idea", mail: "E-mail address", budget: "What would it cost?", start: "Ideas are open from", photo: "Photo",
  kind: "What do you want to add?", comment: "Comment", commentHint: "What you think of it", improvement: "Improvement", improvementHint: "A change to the text itself", concern: "Concern", concernHint: "What could go wrong",
  ward: "Ward", wards: ["Ward 4B", "Ward 5A", "Emergency"], anonymous: "Keep my name out of it until the decision", groups: "For whom", score: "How much time does it save?", low: "hardly any", high: "half an hour a shift",
  post: "Post your idea", back: "Not now", withdraw: "Withdraw idea", withdrawWhat: "It stays findable, and you can bring it back as long as ideas are open.", vote: "Back this idea", votedReason: "Voting has closed on 12 June.", budgetLeft: "Budget given away", given: "€18,500 of €25,000",
  steps: ["Question", "People", "Dates", "Announce"], tabs: ["Ideas", "About", "What became of it"],
  events: ["Robin posted the idea", "Ada improved the second paragraph", "The jury chose it", "Boards at 40 beds"],
  notice: "Twelve ideas have no answer yet. They need one before the jury can begin.", noticeTitle: "Before you go on", wrong: "Check two fields below.",
  table: "Ideas by score", tableIdea: "Idea", tableAuthor: "Author", tableScore: "Score", tableVotes: "Votes", shore: "Stopped in March. Lesson: a board at the bed is read only when the doctor uses it too.",
  themesTitle: "The same in every theme", themes: ["Light", "Dark", "High contrast", "High contrast, at night"], won: "Winner", done: "Done", soon: "2 days left", refused: "Hidden",
  statesTitle: "States", statesOf: "A button at rest, under the pointer, with the keyboard, under way", states: ["at rest", "pointer", "keyboard", "busy"], disabled: "Not now, and why", offline: "Without a connection", error: "Something is wrong", waiting: "On its way",
  overlays: "Over the page", withdrawTitle: "Withdraw this idea?", withdrawYes: "Yes, withdraw it", sheet: "Plan a step", tip: "Report this", toast: "Tell what was done", find: "Find a colleague",
  role: "Role", colours: "Roles of colour, with the least contrast each has and needs", space: "Space", motion: "Motion", motionWhat: "Only to explain where something went; none where that is asked.",
};

const dutch: typeof english = {
  question: "Hoe maken we in elke dienst tien minuten vrij voor een gesprek met de patiënt?",
  lead: "Verpleegkundigen zijn een derde van hun dienst kwijt aan formulieren. Welk kan weg, korter, of door iemand anders?",
  ideaTitle: "Een naambord bij het bed in plaats van het derde formulier",
  ideaText: "Wie ligt hier, wie komt er vandaag, wat is voor jou belangrijk? Eén bord bij het bed, samen in twee minuten ingevuld, en het intakeformulier kan weg.",
  sponsorWords: "Als het per dienst een minuut scheelt en niemand het formulier mist, betaal ik de borden zelf.",
  jobs: ["Directeur zorg", "Verpleegkundige, afdeling 4B", "Hoofd facilitair", "Fysiotherapeut", "Planner"],
  emptyTitle: "Nog niemand heeft een idee geplaatst",
  emptyWhat: "De eerste drie ideeën zetten de toon. Twee zinnen zijn genoeg; anderen helpen het jouwe beter te maken.",
  emptyAct: "Plaats het eerste idee",
  title: "Titel", titleHint: "Wat zou er veranderen, in één regel", text: "Je idee", mail: "E-mailadres", budget: "Wat zou het kosten?", start: "Ideeën kunnen vanaf", photo: "Foto",
  kind: "Wat wil je toevoegen?", comment: "Reactie", commentHint: "Wat je ervan vindt", improvement: "Verbetering", improvementHint: "Een wijziging in de tekst zelf", concern: "Zorg", concernHint: "Wat er mis kan gaan",
  ward: "Afdeling", wards: ["Afdeling 4B", "Afdeling 5A", "Spoedeisende hulp"], anonymous: "Laat mijn naam weg tot het besluit", groups: "Voor wie", score: "Hoeveel tijd scheelt het?", low: "bijna niets", high: "een half uur per dienst",
  post: "Plaats je idee", back: "Nu niet", withdraw: "Trek idee terug", withdrawWhat: "Het blijft vindbaar, en zolang ideeën open zijn kun je het terugzetten.", vote: "Steun dit idee", votedReason: "Stemmen kon tot 12 juni.", budgetLeft: "Verdeeld budget", given: "€ 18.500 van € 25.000",
  steps: ["Vraag", "Mensen", "Data", "Aankondigen"], tabs: ["Ideeën", "Over", "Wat ervan kwam"],
  events: ["Robin plaatste het idee", "Ada verbeterde de tweede alinea", "De jury koos het", "Borden bij 40 bedden"],
  notice: "Twaalf ideeën hebben nog geen antwoord. Dat is nodig voordat de jury kan beginnen.", noticeTitle: "Voordat je verdergaat", wrong: "Kijk twee velden na.",
  table: "Ideeën naar score", tableIdea: "Idee", tableAuthor: "Schrijver", tableScore: "Score", tableVotes: "Stemmen", shore: "Gestopt in maart. Les: een bord bij het bed wordt alleen gelezen als de arts het ook gebruikt.",
  themesTitle: "Hetzelfde in elk thema", themes: ["Licht", "Donker", "Hoog contrast", "Hoog contrast, 's nachts"], won: "Winnaar", done: "Klaar", soon: "nog 2 dagen", refused: "Verborgen",
  statesTitle: "Toestanden", statesOf: "Een knop in rust, onder de muis, met het toetsenbord, bezig", states: ["in rust", "muis", "toetsenbord", "bezig"], disabled: "Nu niet, en waarom", offline: "Zonder verbinding", error: "Er klopt iets niet", waiting: "Onderweg",
  overlays: "Over de pagina", withdrawTitle: "Dit idee terugtrekken?", withdrawYes: "Ja, trek het terug", sheet: "Plan een stap", tip: "Meld dit", toast: "Vertel wat er gebeurde", find: "Zoek een collega",
  role: "Rol", colours: "Kleurrollen, met het kleinste contrast dat elk heeft en nodig heeft", space: "Ruimte", motion: "Beweging", motionWhat: "Alleen om te laten zien waar iets bleef; geen waar dat gevraagd is.",
};

export const samples: Record<Locale, typeof english> = { en: english, nl: dutch };
export type Sample = typeof english;

export const faces = [
  { id: "person-maud", name: "Maud de Wit" }, { id: "person-ada", name: "Ada Yılmaz" }, { id: "person-robin", name: "Robin Bakker" },
  { id: "person-jip", name: "Jip" }, { id: "person-ines", name: "Inês van den Berg" }, { id: "person-omar", name: "Omar Haddad" }, { id: "person-li", name: "Li Wei" },
];
