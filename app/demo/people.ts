// The people of Noorderhaven, a fictional hospital by the sea. A visitor can sign in as the first
// six.
type DemoPerson = {
  id: string;
  name: string;
  job: string;
  about?: string;
  subjects?: string;
  roles?: readonly ("admin" | "moderator" | "challenge-maker")[];
  locale?: "en" | "nl";
};

export const people = {
  sanne: {
    id: "person_demo_employee",
    name: "Sanne de Boer",
    job: "Verpleegkundige cardiologie",
    about: "Elf jaar op 2B. Ik schrijf dingen liever één keer op dan drie keer.",
  },
  ruud: {
    id: "person_demo_manager",
    name: "Ruud Hofstra",
    job: "Programmamanager Beter Werk",
    roles: ["challenge-maker"],
    about:
      "Begonnen als broeder op de nachtdienst. Loop gerust even binnen op de derde, kamer 3.14.",
  },
  yara: {
    id: "person_demo_juror",
    name: "Yara Benali",
    job: "Kwaliteitsadviseur",
    subjects: "meten, de inspectie, verbeteren",
    about: "Houdt van plannen die je morgen op één afdeling kunt proberen.",
  },
  marjan: {
    id: "person_demo_sponsor",
    name: "Marjan Terpstra",
    job: "Directeur Zorg",
    about: "Loopt elke eerste dinsdag van de maand een dienst mee.",
  },
  henk: {
    id: "person_demo_moderator",
    name: "Henk Wiersma",
    job: "Communicatie, en vertrouwenspersoon",
    roles: ["moderator"],
  },
  iris: {
    id: "person_demo_admin",
    name: "Iris Postma",
    job: "Functioneel beheerder",
    roles: ["admin"],
  },
  erik: {
    id: "person_nh_erik",
    name: "Erik van Dam",
    job: "Directeur Financiën en ICT",
    about: "Vraagt altijd eerst wie er morgen iets van merkt.",
  },
  lotte: {
    id: "person_nh_lotte",
    name: "Lotte Veenstra",
    job: "Verpleegkundige spoedeisende hulp",
  },
  mehmet: { id: "person_nh_mehmet", name: "Mehmet Yılmaz", job: "Teamleider logistiek" },
  joke: {
    id: "person_nh_joke",
    name: "Joke Haagsma",
    job: "Gastvrouw hoofdingang",
    about: "Iedereen die hier komt, komt langs mij.",
  },
  daan: { id: "person_nh_daan", name: "Daan Kuiper", job: "Arts-assistent interne geneeskunde" },
  fatima: { id: "person_nh_fatima", name: "Fatima el Amrani", job: "Apothekersassistent" },
  wim: {
    id: "person_nh_wim",
    name: "Wim Zijlstra",
    job: "Medewerker techniek",
    subjects: "lampen, schermen, stroom",
    about: "Piept het, dan kom ik.",
  },
  ines: { id: "person_nh_ines", name: "Inês Carvalho", job: "Scrub nurse", locale: "en" },
  bart: { id: "person_nh_bart", name: "Bart Hoekstra", job: "Verpleegkundige nachtdienst" },
  nynke: { id: "person_nh_nynke", name: "Nynke Dijkstra", job: "Kinderverpleegkundige" },
  omar: { id: "person_nh_omar", name: "Omar Haddad", job: "Anesthesiemedewerker" },
  trui: { id: "person_nh_trui", name: "Trui Boersma", job: "Medewerker keuken" },
  koen: {
    id: "person_nh_koen",
    name: "Koen Visser",
    job: "Applicatiebeheerder patiëntendossier",
    subjects: "het dossier, koppelingen, metingen",
  },
  els: { id: "person_nh_els", name: "Els van der Meulen", job: "Poliassistent oogheelkunde" },
  priya: {
    id: "person_nh_priya",
    name: "Priya Raman",
    job: "Data-analist",
    subjects: "dashboards, counting things",
    locale: "en",
  },
  gerben: { id: "person_nh_gerben", name: "Gerben Smit", job: "Beveiliger" },
  anouk: { id: "person_nh_anouk", name: "Anouk Jansen", job: "Fysiotherapeut" },
  tjitske: { id: "person_nh_tjitske", name: "Tjitske Bakker", job: "Geriatrieverpleegkundige" },
  ruben: { id: "person_nh_ruben", name: "Ruben de Wit", job: "Leerling-verpleegkundige" },
  carla: { id: "person_nh_carla", name: "Carla Mulder", job: "Hoofd schoonmaak" },
  sietse: { id: "person_nh_sietse", name: "Sietse Postma", job: "Magazijnmedewerker" },
  mila: { id: "person_nh_mila", name: "Mila Novak", job: "Laborant", locale: "en" },
  peter: {
    id: "person_nh_peter",
    name: "Peter Oosterhof",
    job: "Cardioloog",
    subjects: "bloedverdunners, hartritme",
  },
  hanneke: { id: "person_nh_hanneke", name: "Hanneke Vos", job: "Inkoper medische hulpmiddelen" },
  joost: { id: "person_nh_joost", name: "Joost Wagenaar", job: "Roosterplanner" },
  amina: { id: "person_nh_amina", name: "Amina Osman", job: "Verzorgende" },
  frans: { id: "person_nh_frans", name: "Frans Dekker", job: "Vervoer patiënten" },
  linda: { id: "person_nh_linda", name: "Linda Prins", job: "Teamleider operatiekamers" },
  jelle: { id: "person_nh_jelle", name: "Jelle Talsma", job: "Duurzaamheidscoördinator" },
  marit: { id: "person_nh_marit", name: "Marit Huizinga", job: "Verloskundige" },
  stefan: { id: "person_nh_stefan", name: "Stefan Brouwer", job: "Radiologisch laborant" },
  wilma: { id: "person_nh_wilma", name: "Wilma Schaafsma", job: "Medisch secretaresse" },
  noor: { id: "person_nh_noor", name: "Noor Hendriks", job: "Psycholoog bedrijfsopvang" },
  tom: { id: "person_nh_tom", name: "Tom Reitsma", job: "Teamleider spoedeisende hulp" },
  greet: {
    id: "person_nh_greet",
    name: "Greet Wouda",
    job: "Lid cliëntenraad",
    subjects: "patiënten, privacy",
  },
} as const satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof people;
export const everybody = Object.keys(people) as PersonKey[];
export const idOf = (who: PersonKey): string => people[who].id;

const groups: { id: string; name: string; members: PersonKey[] }[] = [
  {
    id: "group_nh_night",
    name: "Nachtdienst",
    members: ["bart", "lotte", "omar", "amina", "gerben", "tjitske", "sanne", "daan"],
  },
  {
    id: "group_nh_care",
    name: "Verpleging en verzorging",
    members: [
      "sanne",
      "lotte",
      "bart",
      "nynke",
      "tjitske",
      "ruben",
      "amina",
      "marit",
      "ines",
      "tom",
    ],
  },
  {
    id: "group_nh_green",
    name: "Groene werkgroep",
    members: ["jelle", "ines", "linda", "omar", "hanneke", "trui", "carla", "mehmet"],
  },
];

function mailbox(name: string): string {
  const words = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("ı", "i")
    .split(" ");
  return [words[0], words.at(-1)].join(".");
}

export const peopleRows = (at: string) =>
  everybody.map((who) => {
    const { id, name, job, ...more }: DemoPerson = people[who];
    // Visitors sign in as these people, so the browser decides their language.
    return {
      id,
      name,
      email: `${mailbox(name)}@noorderhaven.example`,
      locale: id.startsWith("person_demo_") ? null : (more.locale ?? ("nl" as const)),
      job_title: job,
      about: more.about ?? "",
      subjects: more.subjects ?? "",
      roles: [...(more.roles ?? [])],
      created_at: at,
    };
  });

export const groupRows = (at: string) =>
  groups.map(({ id, name, members }) => ({ id, name, members: members.map(idOf), created_at: at }));
