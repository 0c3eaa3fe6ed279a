import type { Closed, ClosedWorld, IdeaName } from "./closed-world.ts";

type Fields = Record<string, string>;
/**
 * Who gets through: clauses "who | phases", separated by ";". Names of actors, or `all`, `in`
 * (signed in), `see` (may see the challenge). No phases: in every phase. People who may not see the
 * challenge of a URL never get through, whatever the table says.
 */
type Who = string;
type Row = {
  get?: Who;
  post?: Who;
  fields?: (it: Closed, world: ClosedWorld) => Fields;
  idea?: IdeaName;
};

const team = "manager admin";
const voting = "ideation refinement";
const building = "decision implementation";
const beforehand = "draft announced";
const begun = "ideation refinement selection jury decision implementation";
const password = "a long sentence about 7 boats";

/** Who may reach each route of the site map. Written from PRODUCT.md, not from the rules. */
export const accessTable: Record<string, Row> = {
  "": { get: "all" },
  locale: { post: "all", fields: () => ({ locale: "nl" }) },
  offline: { get: "all" },
  theme: { post: "all", fields: () => ({ theme: "dark" }) },
  "manifest.webmanifest": { get: "all" },
  "colours/:colour/:edition": { get: "nobody" }, // the test fills in names that are no colours
  "messages/:locale/:edition": { get: "nobody" }, // nor languages
  "sign-in": { get: "all" },
  "sign-in/demo": {
    post: "nobody",
    fields: (_, { people }) => ({ person: people.deactivated.id }),
  },
  "sign-in/password": {
    post: "nobody",
    fields: () => ({ email: "nobody@example.test", password }),
  },
  "sign-out": { post: "all" },
  "password/forgot": { get: "all" },
  "password/forgot/request": { post: "all", fields: () => ({ email: "nobody@example.test" }) },
  "password/reset/:secret": { get: "nobody" },
  "password/reset/:secret/choose": { post: "nobody", fields: () => ({ password }) },
  "join/:secret": { get: "nobody" },
  "join/:secret/accept": {
    post: "nobody",
    fields: () => ({ name: "Somebody", password, locale: "en" }),
  },
  me: { get: "in" },
  "me/save": { post: "in", fields: () => ({ name: "Robin", jobTitle: "", about: "" }) },
  "me/photo": { post: "nobody" }, // the test sends no photo
  "me/photo/remove": { post: "in" },
  "me/password": { post: "nobody", fields: () => ({ currentPassword: "not this one", password }) },
  "me/guide": { post: "in", fields: () => ({ guide: "employee", want: "dismissed" }) },
  "me/unsaved": { get: "in" },
  "me/unsaved/save": { post: "in", fields: () => ({ key: "contribute-new", text: "Half of it" }) },
  "me/following": { get: "in" },
  "people/:personId/follow": { post: "in", fields: () => ({ want: "on" }) },
  "people/search": { get: "in" },
  "people/:personId": { get: "in" },
  mentions: { get: "in" },
  emoji: { get: "in" },
  files: { post: "nobody" }, // the test sends no file
  "files/:fileId": { get: "see" },
  views: { post: "in", fields: (it) => ({ "ideas[]": it.main.id }) },
  proof: { get: "in" },
  "ideas/:ideaId/anonymity": { get: "nobody" }, // not anonymous; see anonymous-authors.test.ts
  "ideas/:ideaId/anonymity/reveal": { post: "nobody" },
  "ideas/:ideaId/unmask": { get: "nobody" },
  "ideas/:ideaId/unmask/request": {
    post: "nobody",
    fields: () => ({ reason: "Somebody is insulted in it" }),
  },
  "ideas/:ideaId/unmask/answer": {
    post: "nobody",
    fields: () => ({ unmaskRequestId: "unmask_none", answer: "agreed" }),
  },
  search: { get: "in" },
  challenges: { get: "in" },
  "challenges/new": { get: "admin" },
  "challenges/create": {
    post: "admin",
    fields: () => ({ template: "save-costs", question: "How do we lose less paper?" }),
  },
  "challenges/:challengeId": { get: "see" },
  "challenges/:challengeId/live": { get: "see" },
  "ideas/:ideaId/live": { get: "see" },
  "challenges/:challengeId/follow": { post: "see", fields: () => ({ want: "on" }) },
  "challenges/:challengeId/edit": { get: team },
  "challenges/:challengeId/save": {
    post: team,
    fields: () => ({
      lockVersion: "0",
      question: "How do we lose less paper?",
      language: "en",
      currency: "EUR",
    }),
  },
  "challenges/:challengeId/schedule": {
    post: `${team} | draft announced ${begun}`,
    fields: () => ({
      lockVersion: "0",
      timeZone: "Europe/Amsterdam",
      "has.refinement": "on",
      "has.selection": "on",
      "has.jury": "on",
    }),
  },
  "challenges/:challengeId/themes": {
    post: team,
    fields: () => ({ lockVersion: "0", "themes.0.name": "Night" }),
  },
  "challenges/:challengeId/themes/:themeId/follow": { post: "see", fields: () => ({ want: "on" }) },
  "challenges/:challengeId/choosing": {
    post: `${team} | ${beforehand}`,
    fields: () => ({ lockVersion: "0", "criteria.0.name": "Use", "criteria.0.weight": "2" }),
  },
  "challenges/:challengeId/audience": {
    post: team,
    fields: () => ({ lockVersion: "0", audience: "everybody" }),
  },
  "challenges/:challengeId/audience/invite": {
    post: team,
    fields: (_, { people }) => ({ personId: people.victim.id, invited: "yes" }),
  },
  "challenges/:challengeId/team": { get: team },
  "challenges/:challengeId/team/add": {
    post: team,
    fields: (_, { people }) => ({ personId: people.victim.id, role: "juror" }),
  },
  "challenges/:challengeId/team/remove": {
    post: team,
    fields: (_, { people }) => ({ personId: people.juror.id, role: "juror" }),
  },
  "challenges/:challengeId/announce": { post: `${team} | draft` },
  "challenges/:challengeId/phase": { get: team },
  "challenges/:challengeId/phase/start": {
    post: `${team} | ideation`,
    fields: () => ({ phase: "refinement" }),
  },
  "challenges/:challengeId/recognition": { get: "see" },
  "challenges/:challengeId/big-screen": { get: "see" },
  // of a draft only for the team
  "challenges/:challengeId/poster": { get: `see | announced ${begun} closed; ${team}` },
  "challenges/:challengeId/poster/:fileName": { get: `see | announced ${begun} closed; ${team}` },
  "challenges/:challengeId/selection": { get: team },
  "challenges/:challengeId/selection/similar": { get: team },
  "challenges/:challengeId/selection/select": {
    post: `${team} | selection`,
    fields: (it) => ({
      move: "shortlist",
      "ideas[]": it.main.id,
      reason: "It can be done at once.",
    }),
  },
  reviews: { get: "in" },
  "challenges/:challengeId/jury": { get: "juror conflicted" },
  "ideas/:ideaId/score": { get: "juror conflicted" },
  "ideas/:ideaId/score/submit": {
    post: "juror | jury; conflicted | never",
    fields: (it) =>
      Object.fromEntries([
        ["criteria[]", it.criteria[0]!.id],
        ["saveDraft", "on"],
        [`score.${it.criteria[0]!.id}`, "3"],
      ]),
  },
  "ideas/:ideaId/score/conflict": {
    post: "juror | jury; conflicted | never",
    fields: () => ({ reason: "My sister wrote it." }),
  },
  "challenges/:challengeId/ranking": { get: team },
  "challenges/:challengeId/decision": { get: team },
  "challenges/:challengeId/decision/write": {
    post: `${team} | jury decision`,
    fields: (it) => ({
      "ideas[]": it.rival.id,
      [`verdict.${it.rival.id}`]: "winner",
      [`motivation.${it.rival.id}`]: "It works.",
    }),
  },
  "challenges/:challengeId/decision/publish": {
    post: `${team} | never`,
    fields: () => ({ confirmed: "yes" }),
  }, // the rival has no decision yet
  "challenges/:challengeId/ideas/new": { get: "see" }, // outside ideation it shows the dates
  "challenges/:challengeId/ideas/draft": {
    post: "see | ideation",
    fields: () => ({ ideaId: "idea_new-draft", title: "A hook", body: "By the door." }),
  },
  "challenges/:challengeId/ideas/similar": {
    post: "see",
    fields: () => ({ title: "A hook by the door" }),
  },
  "challenges/:challengeId/ideas/submit": {
    post: "see | ideation",
    fields: () => ({
      similarShown: "shown",
      ideaId: "idea_new-posted",
      title: "A hook by the door",
      body: "By the door, so that nobody has to look for it.",
    }),
  },
  "ideas/:ideaId": { get: "see" },
  "ideas/:ideaId/edit": { get: "author coauthor" },
  "ideas/:ideaId/versions": { get: "see" },
  "ideas/:ideaId/versions/restore": {
    post: `author coauthor | ${voting}`,
    fields: () => ({ number: "1", version: "1" }),
  },
  "ideas/:ideaId/authors": { get: "author coauthor" },
  "ideas/:ideaId/save": {
    post: `author coauthor | ${voting}`,
    fields: () => ({
      version: "1",
      title: "A hook by the door",
      body: "By the door, so that nobody has to look for it.",
    }),
  },
  "ideas/:ideaId/discard": { idea: "draft", post: "author" },
  "ideas/:ideaId/withdraw": { post: "author coauthor | ideation refinement selection" },
  "ideas/:ideaId/reinstate": { idea: "withdrawn", post: `author | ${voting}` },
  "ideas/:ideaId/credit": { get: "see" },
  "ideas/:ideaId/credit/correct": {
    post: `employee author coauthor | announced ${begun} closed`,
    fields: (_, { people }) => ({
      personId: people.employee.id,
      kind: "offer",
      correction: "added",
      description: "Hung the first hook.",
    }),
  },
  "ideas/:ideaId/authors/add": {
    post: `author coauthor | ${voting}`,
    fields: (_, { people }) => ({ personId: people.employee.id }),
  },
  "ideas/:ideaId/authors/remove": {
    post: `author coauthor | ${voting}`,
    fields: (_, { people }) => ({ personId: people.coauthor.id }),
  },
  // the employee was asked as expert
  "ideas/:ideaId/experts": { get: `employee author coauthor ${team}` },
  "ideas/:ideaId/experts/ask": {
    post: `author coauthor ${team} | ${begun}`,
    fields: (_, { people }) => ({ personId: people.juror.id, message: "Does it hold?" }),
  },
  "ideas/:ideaId/experts/:requestId/reply": {
    post: "employee",
    fields: () => ({ reply: "not-for-me" }),
  },
  "ideas/:ideaId/merge": { get: `author coauthor ${team}` },
  "ideas/:ideaId/merge/propose": {
    post: `author coauthor ${team} | ${voting} selection`,
    fields: (it) => ({ otherId: it.rival.id, direction: "into", reason: "It is the same hook." }),
  },
  "ideas/:ideaId/merge/:mergeId/decide": {
    idea: "rival",
    post: `author ${team} | ${voting} selection`,
    fields: () => ({ decision: "agree", message: "It is the same hook." }),
  },
  // not merged yet
  "ideas/:ideaId/merge/:mergeId/unmerge": { idea: "rival", post: `author ${team} | never` },
  "ideas/:ideaId/split": { get: "author coauthor" },
  "ideas/:ideaId/split/post": {
    post: "author coauthor | ideation",
    fields: () => ({
      newId: "idea_new-split",
      title: "A hook for hats",
      body: "Above the one for coats, so that hats stay dry.",
    }),
  },
  "ideas/:ideaId/follow": { post: "see", fields: () => ({ want: "on" }) },
  "ideas/:ideaId/celebration": { post: "see" },
  "ideas/:ideaId/votes": {
    post: `employee juror conflicted sponsor ${team} | ${voting}`,
    fields: () => ({ want: "on" }),
  },
  "ideas/:ideaId/contributions": {
    post: `see | ${begun}`,
    fields: () => ({ kind: "comment", body: "Well seen." }),
  },
  "ideas/:ideaId/reactions": {
    post: `employee juror conflicted sponsor ${team}`,
    fields: () => ({ reaction: "heart on" }),
  },
  "ideas/:ideaId/thanks": {
    post: `employee coauthor juror conflicted sponsor ${team}`,
    fields: (_, { people }) => ({ toId: people.author.id, message: "For the hook." }),
  },
  "thanks/:thanksId/withdraw": { post: "employee" },
  "thanks/:thanksId/hide": { post: "author", fields: () => ({ want: "on" }) },
  "ideas/:ideaId/suggestions": {
    post: `employee juror conflicted sponsor ${team} | ${voting}`,
    fields: () => ({
      version: "1",
      title: "A hook by the door",
      body: "By the door, so that nobody has to look.",
      why: "It is shorter.",
    }),
  },
  "contributions/:suggestionId/change": { get: "see" },
  "contributions/:suggestionId/accept": {
    post: `author coauthor | ${voting}`,
    fields: () => ({ whole: "yes", version: "1" }),
  },
  "contributions/:suggestionId/adapt": { get: `author coauthor | ${voting}` },
  "contributions/:suggestionId/adapt/save": {
    post: `author coauthor | ${voting}`,
    fields: () => ({ version: "1", title: "A hook", body: "By the door, of course." }),
  },
  "contributions/:contributionId/resolution": {
    post: `author coauthor | ${begun}`,
    fields: () => ({ state: "accepted", message: "Thank you." }),
  },
  "contributions/:contributionId/accepted-answer": {
    post: "author coauthor | never",
    fields: (it) => ({ answerId: it.suggestion.id }),
  }, // an improvement cannot be answered
  "contributions/:contributionId/withdraw-offer": { post: "employee | never" }, // and is no offer
  "challenges/:challengeId/funding": { get: "see" },
  "challenges/:challengeId/pledge": {
    post: `sponsor | draft announced ${begun}; ${team} | ${beforehand}`,
    fields: (_, { people }) => ({ sponsorId: people.sponsor.id, total: "2000" }),
  },
  "ideas/:ideaId/allocate": { post: `sponsor | ${building}`, fields: () => ({ amount: "10" }) },
  "ideas/:ideaId/deallocate": {
    idea: "funded",
    post: `sponsor | ${building}`,
    fields: () => ({ amount: "10", note: "Less was needed." }),
  },
  sponsors: { get: "in" },
  // people who see none of their challenges know no sponsor
  "sponsors/:sponsorId": { get: `employee author coauthor juror conflicted sponsor ${team}` },
  "ideas/:ideaId/implementation": { get: `see | ${building} closed` },
  "ideas/:ideaId/implementation/owner": {
    post: `${team} | ${building}`,
    fields: (_, { people }) => ({ ownerId: people.author.id }),
  },
  "ideas/:ideaId/implementation/milestones": {
    post: `${team} | implementation`,
    fields: () => ({ title: "First hook" }),
  },
  "ideas/:ideaId/implementation/milestones/complete": {
    post: `${team} | implementation`,
    fields: (it) => ({ milestoneId: it.milestone.id, reached: "yes" }),
  },
  "ideas/:ideaId/implementation/updates": {
    post: `${team} | implementation`,
    fields: () => ({ body: "The first hook hangs." }),
  },
  "ideas/:ideaId/implementation/expenses": {
    post: `${team} | implementation`,
    fields: () => ({ amount: "5", note: "One hook" }),
  },
  "ideas/:ideaId/implementation/start": { post: `${team} | decision` },
  "ideas/:ideaId/implementation/realise": {
    post: `${team} | implementation`,
    fields: () => ({ outcome: "Nobody looks for a coat any more." }),
  },
  "ideas/:ideaId/implementation/stop": {
    post: `${team} | ${building}`,
    fields: () => ({ lesson: "Hooks fall off a glass door." }),
  },
  outcomes: { get: "all" },
  "outcomes/:ideaId": { get: `see | ${building} closed` },
  inbox: { get: "in" },
  "inbox/seen": { post: "in", fields: () => ({ upTo: "1" }) },
  admin: { get: "admin" },
  "admin/people": { get: "admin" },
  "admin/invite": { get: "admin" },
  "admin/invite/send": {
    post: "admin",
    fields: () => ({ addresses: "new@example.test", locale: "en" }),
  },
  "admin/people/:personId": { get: "admin" },
  "admin/people/:personId/change": {
    post: "admin",
    fields: () => ({ name: "Other", email: "other@example.test", jobTitle: "" }),
  },
  "admin/people/:personId/role": {
    post: "admin",
    fields: () => ({ role: "moderator", held: "yes" }),
  },
  "admin/people/:personId/deactivate": { post: "admin" },
  "admin/people/:personId/reactivate": { post: "admin" },
  "admin/groups": { get: "admin" },
  "admin/groups/save": { post: "admin", fields: () => ({ name: "Night shift" }) },
  "admin/groups/:groupId": { get: "admin" },
  "admin/groups/:groupId/member": {
    post: "admin",
    fields: (_, { people }) => ({ personId: people.victim.id, member: "yes" }),
  },
  "admin/organisation": { get: "admin" },
  "admin/organisation/save": {
    post: "admin",
    fields: () => ({ name: "Lighthouse", locale: "en", timeZone: "Europe/Amsterdam" }),
  },
  "admin/organisation/logo": { post: "nobody" }, // the test sends no picture
  "admin/organisation/logo/remove": { post: "admin" },
  "admin/organisation/colour": { post: "admin", fields: () => ({ colour: "#0b6570" }) },
  "admin/organisation/terms": { get: "admin" },
  "admin/organisation/terms/save": {
    post: "admin",
    fields: () => ({ locale: "nl", "term.idea": "voorstel" }),
  },
  "admin/log": { get: "admin" },
  "admin/outbox": { get: "admin" },
  "admin/outbox/:emailId": { get: "admin" },
  "admin/outbox/:emailId/resend": { post: "admin" },
  help: { get: "in" },
  // the test fills in an unknown page; see tests/web/help-pages.test.ts
  "help/:helpPage": { get: "nobody" },
  design: { get: "admin" },
  "*": { get: "nobody" },
};
