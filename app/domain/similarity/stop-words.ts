/**
 * Common words of the product's languages, which say little about an idea; known without any ideas
 * to learn from.
 */
export const stopWords: ReadonlySet<string> = new Set(
  // Dutch
  (
    "de het een en of maar want dus als dan dat die dit deze er hier daar waar wat wie hoe " +
    "welke ik je jij u hij zij ze wij we jullie hun hen haar zijn mijn jouw uw ons onze zich " +
    "elkaar iets niets iedereen iemand in op aan bij van voor met door naar om uit tot over " +
    "onder tussen tegen zonder rond rondom binnen buiten tijdens sinds per via achter naast " +
    "volgens is ben bent was waren wordt worden werd werden heeft hebben had hadden kan kunnen " +
    "kon zal zullen zou zouden moet moeten mag mogen wil willen gaan gaat komen komt doen doet " +
    "maken maakt laten laat geven geeft krijgen zorgen zetten houden niet geen ook nog al wel " +
    "meer minder meest veel weinig alle alles elk elke ieder iedere andere beter zo te heel " +
    "zeer hele eigen nieuw nieuwe weer nu altijd nooit vaak plan idee onderzoek onderzoeken " +
    "mogelijk mogelijkheden " +
    // English
    "the a an and or but if then than that this these those there here where what who how which " +
    "when why i you he she it we they me him her us them my your his its our their each other " +
    "something everyone everybody someone in on at by of for with from to into out over under " +
    "between against without around within during since per via after before through about as " +
    "is am are was were be been being has have had having can could will would shall should " +
    "must may might do does did doing go get make makes making let give need needs want use " +
    "using used not no also still yet already more less most many much few all every any some " +
    "better so too very own new again now always never often just only idea plan project " +
    "proposal"
  ).split(" "),
);
