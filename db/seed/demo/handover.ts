import type { Story, Tale } from "./tale.ts";

// Open now: ideas come in, are improved and voted on.
const tales: Tale[] = [
  {
    key: "bedkant", theme: "Aan het bed", title: "Overdragen aan het bed, met de patiënt erbij", by: ["sanne", "ruben"], ago: 11.2, votes: 23,
    says: "We dragen nu over in de teampost, daarna loopt iedereen alsnog langs alle kamers. Draag over aan het bed: wie weggaat vertelt, wie komt kijkt mee, en de patiënt vult aan.\n\nOp 2B hebben we het vorige week drie ochtenden geprobeerd met acht patiënten. We waren 14 minuten eerder klaar, en mevrouw in kamer 6 wist zelf dat haar bloedverdunner was gestopt. Dat had anders niemand gezegd.\n\nWat we niet aan het bed bespreken (uitslagen die nog niet verteld zijn, thuissituatie) zeggen we vooraf op de gang, in één minuut.",
    was: { until: 8.4, says: "We dragen nu over in de teampost, daarna loopt iedereen alsnog langs alle kamers. Draag over aan het bed: wie weggaat vertelt, wie komt kijkt mee, en de patiënt vult aan.\n\nOp 2B hebben we het vorige week drie ochtenden geprobeerd met acht patiënten. We waren 14 minuten eerder klaar." },
    asks: [3200, "Twee dagdelen training per afdeling en zakkaartjes"],
    talk: [
      { by: "peter", ago: 10.6, kind: "concern", says: "Op een vierpersoonskamer luistert iedereen mee. Hoe houd je het vertrouwelijk?",
        settled: { as: "resolved", by: "sanne", ago: 8.5, with: "Wat niet aan het bed kan, zeggen we vooraf op de gang. Dat staat nu in het idee.", answer: 0 },
        replies: [
          { by: "sanne", ago: 9.9, says: "Goed punt. Alleen wat de patiënt zelf al weet hoort aan het bed. De rest op de gang, met de deur dicht." },
          { by: "greet", ago: 9.1, says: "Namens de cliëntenraad: vraag het bij opname. De meeste mensen vinden het juist fijn om erbij te zijn." },
        ] },
      { by: "tjitske", ago: 9.4, kind: "improvement", says: "Zet er een vast zinnetje bij om mee te beginnen, bijvoorbeeld: ‘Klopt dit volgens u?’ Op de geriatrie zijn mensen anders te bescheiden om iets te zeggen.",
        settled: { as: "accepted", by: "sanne", ago: 8.4, with: "Overgenomen, het komt op het zakkaartje." } },
      { by: "marjan", ago: 7.2, as: "sponsor", says: "Ik loop dinsdag graag een ochtend mee op 2B om het te zien. Als dit op drie afdelingen werkt, betaal ik de training voor de hele kliniek." },
      { by: "ruben", ago: 7, says: "Als leerling leer ik hier meer van dan van een half uur in de teampost." },
      { by: "amina", ago: 4.1, kind: "offer", says: "Wij willen op 3A wel de tweede afdeling zijn. Vanaf maandag kan het." },
    ],
  },
  {
    key: "eenkeer", theme: "Schrijven en typen", title: "Eén keer meten, één keer typen", by: "lotte", ago: 10.8, votes: 27,
    says: "Bloeddruk, temperatuur en saturatie schrijf ik op mijn hand, dan op het papier, en dan typ ik het in het dossier. Laat de meter het zelf doorsturen: band scannen, meten, klaar.\n\nDe meters op de spoed kunnen het al, er zit alleen geen abonnement op.",
    asks: [18500, "Licenties voor 40 meters en twee dagen inrichten"],
    talk: [
      { by: "koen", ago: 10.1, kind: "evidence", says: "Ik heb het nagekeken: 38 van de 52 meters zijn van het type dat kan koppelen. In de logboeken zie ik per dienst gemiddeld 61 handmatig ingevoerde metingen. Op de spoed 104.", settled: { as: "accepted", by: "lotte", ago: 9.8, with: "Dank je, die aantallen had ik niet." } },
      { by: "erik", ago: 8.8, as: "sponsor", says: "Dit is precies het soort uitgave waar het budget voor is. Ik wil nog één ding weten: wat gebeurt er als het netwerk eruit ligt?",
        replies: [{ by: "koen", ago: 8.6, says: "De meter bewaart de laatste 200 metingen en stuurt ze na. Dat hebben we in de testopstelling gezien." }] },
      { by: "wim", ago: 6.4, kind: "question", says: "Wie houdt bij dat de meters op tijd geijkt worden als ze niet meer bij ons langs komen?" },
      { by: "nynke", ago: 3.3, kind: "concern", says: "Bij kinderen meten we vaak twee keer omdat ze bewegen. Dan staat de verkeerde meting erin voordat ik iets kan doen." },
    ],
  },
  {
    key: "bord", theme: "Zien wat er speelt", title: "Eén bord voor de hele dienst", by: "bart", ago: 10.3, votes: 15,
    says: "Zet wie er is, wie er komt en wat er niet vergeten mag worden op één scherm bij de teampost. De helft van wat we overdragen staat daar dan al. In de nacht zie ik in één blik welke drie patiënten aandacht vragen.",
    asks: [6400, "Twee schermen en ophangen"],
    talk: [
      { by: "priya", ago: 9.2, kind: "offer", says: "I can build the screen from the data we already have. Give me two days and one nurse to sit next to me." },
      { by: "gerben", ago: 5.7, kind: "concern", says: "Bezoekers lopen langs de teampost. Zorg dat er geen namen op staan die iedereen kan lezen.", settled: { as: "answered", by: "bart", ago: 5.1, with: "Alleen kamernummers, en het scherm hangt om de hoek." } },
    ],
  },
  {
    key: "whiteboard", theme: "Zien wat er speelt", title: "Een whiteboard op elke gang", by: "anouk", ago: 9.8, votes: 6,
    says: "Hang op elke gang een whiteboard met wie er dienst heeft en wat er vandaag anders is. Dan hoeft niemand de teampost in om dat te vragen.",
    talk: [{ by: "frans", ago: 9, says: "Graag met de naam van wie ik moet hebben als ik iemand kom halen. Nu vraag ik het vier keer." }],
  },
  {
    key: "lijstjes", theme: "Schrijven en typen", title: "Schrap tien lijstjes", by: "ruud", ago: 10, votes: 21,
    says: "Vraag iedere afdeling welke drie lijstjes nooit door iemand gelezen worden. We schrappen de tien die het vaakst genoemd worden, een maand op proef. Mist niemand ze, dan blijven ze weg.",
    talk: [
      { by: "yara", ago: 9.5, kind: "improvement", says: "Spreek af dat wie een lijst wil houden moet kunnen zeggen wat er de vorige keer mee gedaan is. Dan hoeven we niet te raden welke de inspectie echt vraagt: dat zijn er vier." },
      { by: "tjitske", ago: 8.9, says: "De vochtlijst bij mensen die zelf naar het toilet lopen. Die alvast." },
      { by: "carla", ago: 6.2, says: "Mag de schoonmaak ook meedoen? Wij tekenen elke ronde twee keer af, op papier en op de telefoon." },
    ],
  },
  {
    key: "portuguese", theme: "Aan het bed", title: "Start with the three things that can go wrong", by: "ines", ago: 9.1, votes: 12, language: "en",
    says: "In Porto we began every handover with one sentence: what could go wrong tonight? Only then the rest. It takes ten seconds and everybody is awake. I would like to try it in theatre 3 for two weeks and count how often we use what was said.",
    talk: [
      { by: "linda", ago: 8.3, says: "OK 3 is akkoord. Inês, zullen we maandag beginnen? Ik hang een telbriefje op." },
      { by: "omar", ago: 7.7, kind: "improvement", says: "Let the person who takes over say it, not the one who leaves. Then you hear at once whether it was understood.", settled: { as: "accepted", by: "ines", ago: 7.1, with: "Much better. We will do it your way." } },
    ],
  },
  {
    key: "spraak", theme: "Schrijven en typen", title: "Inspreken in plaats van typen", by: "daan", ago: 8.6, votes: 18,
    says: "De ontslagbrief kost me per patiënt een kwartier. Inspreken kost drie minuten. Er is spraakherkenning die medisch Nederlands verstaat en die in het ziekenhuis zelf draait, dus er gaat niets naar buiten.",
    asks: [14000, "Proef van een half jaar voor twintig artsen"],
    talk: [
      { by: "wilma", ago: 8.1, kind: "concern", says: "Wij corrigeren nu al brieven waarin ‘geen’ en ‘een’ verwisseld zijn. Wie leest straks na?" },
      { by: "koen", ago: 6.9, kind: "question", says: "Welk pakket heb je op het oog? Niet alles koppelt met ons dossier." },
      { by: "stefan", ago: 2.4, kind: "evidence", says: "Op de radiologie doen we dit al vier jaar. Nalezen kost ons 40 seconden per verslag, en ‘geen’ en ‘een’ zetten we standaard in hoofdletters." },
    ],
  },
  {
    key: "apotheek", theme: "Spullen en medicijnen", title: "Medicijnen klaar vóór de overdracht", by: "fatima", ago: 8.2, votes: 11,
    says: "Ontslagmedicatie komt nu om vier uur, midden in de wisseling van de dienst. Als we de recepten om elf uur hebben, brengen we alles om half drie langs, al uitgezocht per patiënt.",
    talk: [
      { by: "daan", ago: 7.9, says: "Elf uur haal ik alleen als de visite om half negen begint in plaats van half tien. Ik vraag het na." },
      { by: "frans", ago: 7.5, kind: "offer", says: "Ik rijd om half drie toch naar 2B en 3A. Geef maar mee.", settled: { as: "accepted", by: "fatima", ago: 7.2, with: "Graag, Frans. Maandag staan er vier bakken klaar.", task: "De ronde van half drie" } },
    ],
  },
  {
    key: "pieper", theme: "Zien wat er speelt", title: "Een half uur zonder pieper", by: "marit", ago: 7.4, votes: 16,
    says: "Tijdens de overdracht gaat de pieper gemiddeld zes keer, vier keer voor iets dat kan wachten. Laat van 7.00 tot 7.30 en van 15.00 tot 15.30 één collega alle piepers aannemen. De rest draagt in rust over.",
    talk: [
      { by: "lotte", ago: 7.1, kind: "concern", says: "Op de spoed kan dat niet, wij moeten altijd oproepbaar zijn.", settled: { as: "resolved", by: "marit", ago: 6.6, with: "Klopt. Het geldt voor de klinische afdelingen; spoed, verloskunde en IC houden hun eigen pieper." } },
      { by: "joost", ago: 5.9, says: "In het rooster kan ik die collega vast inplannen. Laat even weten wanneer het begint." },
    ],
  },
  {
    key: "sticker", theme: "Aan het bed", title: "Een groene sticker als er niets veranderd is", by: "amina", ago: 6.5, votes: 9,
    says: "Bij de helft van de bewoners van 3A is er sinds gisteren niets veranderd, en toch lezen we alles voor. Een groene sticker op de deurlijst betekent: niets nieuws. Dan houden we tijd over voor de anderen.",
    talk: [{ by: "yara", ago: 5.2, kind: "question", says: "Wie haalt de sticker weg als er in de loop van de dag wel iets verandert?" }],
  },
  {
    key: "looptijd", theme: "Spullen en medicijnen", title: "Lade 4 op elke gang gelijk", by: "sietse", ago: 5.8, votes: 14,
    says: "Wie invalt op een andere afdeling zoekt zich suf. Maak lade 4 overal hetzelfde: infuusspullen, en in dezelfde volgorde. Ik vul ze toch, dus ik kan ze morgen omruilen. Kost niets.",
    talk: [
      { by: "ruben", ago: 5.5, says: "Ik ben in mijn stage op vijf afdelingen geweest en heb vijf keer opnieuw leren zoeken. Alsjeblieft." },
      { by: "hanneke", ago: 4.8, kind: "offer", says: "Ik heb nog 60 verdelers van de vorige inrichting liggen. Kom ze maar halen." },
    ],
  },
  {
    key: "dashboard", theme: "Zien wat er speelt", title: "Show every ward its own overtime, not last month's", by: "priya", ago: 4.9, votes: 7, language: "en",
    says: "Wards get their overtime figures five weeks late, as a PDF. I can show yesterday's figure on the intranet, by ward only, never by person. If you see that Wednesdays always run late, you can do something about Wednesdays.",
    talk: [{ by: "joost", ago: 4.2, kind: "concern", says: "Er zijn afdelingen met vier mensen op een dienst. Dan weet iedereen over wie het gaat." }],
  },
  {
    key: "vervoer", theme: "Zien wat er speelt", title: "Laat zien waar het bed is", by: "frans", ago: 3.6, votes: 8,
    says: "Per dienst word ik acht keer gebeld met de vraag waar een patiënt blijft. Als ik bij vertrek en aankomst de polsband scan, ziet de afdeling het zelf. De scanner heb ik al aan mijn riem.",
  },
  {
    key: "fysio", title: "Samen lopen telt als oefenen", by: "anouk", ago: 2.2, votes: 5,
    says: "Verpleging loopt met iemand naar het toilet, een uur later kom ik voor een looprondje. Laten we het samen doen en één keer opschrijven. Scheelt ons een gang en de patiënt een half uur.",
    talk: [{ by: "tjitske", ago: 1.6, kind: "question", says: "Telt het dan ook mee voor jullie declaratie?" }],
  },
  {
    key: "samen", theme: "Aan het bed", title: "Draag over aan het bed, samen met de patiënt", by: "tjitske", ago: 1.3, votes: 2,
    says: "Wij dragen over in de teampost en lopen daarna alsnog alle kamers langs. Doe het aan het bed: wie weggaat vertelt, wie komt kijkt mee, en de patiënt vult aan. Op de nefrologie kunnen we maandag beginnen.",
  },
  {
    key: "nachtbrief", theme: "Schrijven en typen", title: "De nacht schrijft drie regels", by: "omar", ago: 0.7, votes: 3,
    says: "Na een operatie in de nacht krijgt de dagploeg een dossier van vier schermen. Spreek af: drie regels bovenaan. Wat is er gebeurd, wat is er nog open, wie bel je.",
  },
];

export const handover: Story = {
  key: "overdracht", by: "ruud", drafted: 30,
  challenge: {
    question: "Hoe houden we per dienst een uur over voor de patiënt?",
    why: "Per dienst gaat bijna twee uur op aan overdragen, overtypen en zoeken. Dat is tijd waarin niemand aan een bed zit. In de werkdrukmeting noemden 7 van de 10 collega's dit als eerste. We willen voor de zomer op drie afdelingen een uur terugwinnen.",
    wanted: "Iets dat je binnen een maand op één afdeling kunt proberen. Klein mag. Ideeën van wie het werk doet gaan voor.",
    not_wanted: "Meer personeel vragen of een ander patiëntendossier kopen: daar lopen andere gesprekken over.",
    selection_rules: "Ruud kiest na de verbeterweken ongeveer acht ideeën, met een reden bij elk idee. Vier collega's beoordelen die op de criteria hieronder. Marjan en Erik verdelen daarna hun budget en schrijven op waarom.",
    reward: "Budget en vier uur per week vrij geroosterd om het zelf te proberen. En taart van Trui, voor iedereen die meehielp.",
    language: "nl", audience: "everybody", vote_method: "approval", template: "quick-wins", answer_days: 5,
  },
  schedule: [["announced", 16, 15.8], ["ideation", 12, 11.9], ["refinement", -9], ["selection", -16], ["jury", -23], ["decision", -33], ["implementation", -37], ["closed", -180]],
  managers: ["ruud"], jurors: ["yara", "tom", "greet", "linda"],
  sponsors: [
    { who: "marjan", euros: 40_000, ago: 20, words: "Ik heb zelf twaalf jaar overgedragen aan een whiteboard. Wat jullie bedenken om tijd terug te winnen, betaal ik. En ik kom kijken." },
    { who: "erik", euros: 20_000, ago: 18, words: "Als iets werkt, zorg ik dat ICT er binnen twee weken mee aan de slag gaat. Daar mag je me aan houden." },
  ],
  themes: ["Aan het bed", "Schrijven en typen", "Zien wat er speelt", "Spullen en medicijnen"],
  criteria: [
    { name: "Tijd voor de patiënt", weight: 5, what: "Hoeveel minuten per dienst levert het op?", low: "een paar minuten", high: "een half uur of meer" },
    { name: "Morgen te proberen", weight: 3, what: "Kan één afdeling binnen een maand beginnen?", low: "eerst een jaar voorbereiden", high: "volgende week" },
    { name: "Veilig", weight: 4, what: "Blijft de zorg minstens zo veilig?", low: "er ontstaat een nieuw risico", high: "het wordt veiliger" },
  ],
  tales,
};
