import type { ScreenKey } from "./i18n/messages.ts";

// Every address we link to. routes.ts says what answers it. Nobody types an address elsewhere.
const q = (path: string, query: Record<string, string | undefined>) => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]);
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
};

export const paths = {
  home: () => "/",
  signIn: (to?: string) => q("/sign-in", { to }),
  signOut: () => "/sign-out",
  tryDemo: () => "/sign-in/demo",
  signInByPassword: () => "/sign-in/password",
  forgotPassword: (query: { sent?: "yes" } = {}) => q("/password/forgot", query),
  askReset: () => "/password/forgot/ask",
  resetPassword: (secret: string) => `/password/reset/${secret}`,
  choosePassword: (secret: string) => `/password/reset/${secret}/choose`,
  join: (secret: string) => `/join/${secret}`,
  acceptInvitation: (secret: string) => `/join/${secret}/accept`,
  chooseLocale: () => "/locale",
  chooseTheme: () => "/theme",
  file: (id: string, width?: number) => (width ? `/files/${id}?w=${width}` : `/files/${id}`),

  me: () => "/me",
  saveMe: () => "/me/save",
  changeMyPassword: () => "/me/password",
  savePhoto: () => "/me/photo",
  removePhoto: () => "/me/photo/remove",
  person: (id: string) => `/people/${id}`,
  peopleSearch: (query: { challenge?: string } = {}) => q("/people/search", query),

  challenges: (query: { tab?: string; after?: string } = {}) => q("/challenges", query),
  newChallenge: () => "/challenges/new",
  createChallenge: () => "/challenges/create",
  challenge: (id: string, query: { sort?: string; state?: string; q?: string; after?: string; view?: string } = {}) => q(`/challenges/${id}`, query),
  editChallenge: (id: string, query: { step?: string; find?: string } = {}) => q(`/challenges/${id}/edit`, query),
  saveChallenge: (id: string) => `/challenges/${id}/save`,
  saveSchedule: (id: string) => `/challenges/${id}/schedule`,
  saveChoosing: (id: string) => `/challenges/${id}/choosing`,
  saveAudience: (id: string) => `/challenges/${id}/audience`,
  invite: (id: string) => `/challenges/${id}/audience/invite`,
  challengeTeam: (id: string, query: { find?: string } = {}) => q(`/challenges/${id}/team`, query),
  addMember: (id: string) => `/challenges/${id}/team/add`,
  removeMember: (id: string) => `/challenges/${id}/team/remove`,
  announceChallenge: (id: string) => `/challenges/${id}/announce`,
  challengePhase: (id: string) => `/challenges/${id}/phase`,
  beginPhase: (id: string) => `/challenges/${id}/phase/begin`,
  challengeDesk: (id: string, query: { state?: string } = {}) => q(`/challenges/${id}/desk`, query),
  selectIdeas: (id: string) => `/challenges/${id}/desk/select`,

  newIdea: (challengeId: string) => `/challenges/${challengeId}/ideas/new`,
  saveDraft: (challengeId: string) => `/challenges/${challengeId}/ideas/draft`,
  submitIdea: (challengeId: string) => `/challenges/${challengeId}/ideas/submit`,
  idea: (id: string, at?: string) => (at ? `/ideas/${id}#${at}` : `/ideas/${id}`),
  ideaThread: (id: string, query: { after?: string; reply?: string }) => `${q(`/ideas/${id}`, query)}#${query.reply ?? "contributions"}`,
  ideaPosted: (id: string) => `/ideas/${id}?posted`,
  editIdea: (id: string) => `/ideas/${id}/edit`,
  saveIdea: (id: string) => `/ideas/${id}/save`,
  discardDraft: (id: string) => `/ideas/${id}/discard`,
  withdrawIdea: (id: string) => `/ideas/${id}/withdraw`,
  reinstateIdea: (id: string) => `/ideas/${id}/reinstate`,
  ideaVersions: (id: string, query: { from?: string; to?: string } = {}) => q(`/ideas/${id}/versions`, query),
  ideaAuthors: (id: string, query: { q?: string } = {}) => q(`/ideas/${id}/authors`, query),
  addAuthor: (id: string) => `/ideas/${id}/authors/add`,
  removeAuthor: (id: string) => `/ideas/${id}/authors/remove`,
  followIdea: (id: string) => `/ideas/${id}/follow`,
  contribute: (ideaId: string) => `/ideas/${ideaId}/contribute`,
  settleContribution: (id: string) => `/contributions/${id}/settle`,
  castVote: (ideaId: string) => `/ideas/${ideaId}/vote`,

  reviews: () => "/reviews",
  jury: (challengeId: string) => `/challenges/${challengeId}/jury`,
  scoreIdea: (ideaId: string) => `/ideas/${ideaId}/score`,
  giveScores: (ideaId: string) => `/ideas/${ideaId}/score/give`,
  declareConflict: (ideaId: string) => `/ideas/${ideaId}/score/conflict`,
  ranking: (challengeId: string) => `/challenges/${challengeId}/ranking`,
  decision: (challengeId: string) => `/challenges/${challengeId}/decision`,
  writeDecisions: (challengeId: string) => `/challenges/${challengeId}/decision/write`,
  publishDecision: (challengeId: string) => `/challenges/${challengeId}/decision/publish`,

  funding: (challengeId: string) => `/challenges/${challengeId}/funding`,
  pledge: (challengeId: string) => `/challenges/${challengeId}/pledge`,
  allocate: (ideaId: string) => `/ideas/${ideaId}/allocate`,
  takeBack: (ideaId: string) => `/ideas/${ideaId}/take-back`,
  sponsor: (personId: string) => `/sponsors/${personId}`,
  sponsors: () => "/sponsors",

  implementation: (ideaId: string) => `/ideas/${ideaId}/implementation`,
  appointOwner: (ideaId: string) => `/ideas/${ideaId}/implementation/owner`,
  planMilestone: (ideaId: string) => `/ideas/${ideaId}/implementation/milestone`,
  reachMilestone: (ideaId: string) => `/ideas/${ideaId}/implementation/milestone/reach`,
  postUpdate: (ideaId: string) => `/ideas/${ideaId}/implementation/update`,
  noteExpense: (ideaId: string) => `/ideas/${ideaId}/implementation/expense`,
  startIdea: (ideaId: string) => `/ideas/${ideaId}/implementation/start`,
  realiseIdea: (ideaId: string) => `/ideas/${ideaId}/implementation/realise`,
  stopIdea: (ideaId: string) => `/ideas/${ideaId}/implementation/stop`,
  outcomes: () => "/outcomes",
  outcome: (ideaId: string) => `/outcomes/${ideaId}`,

  inbox: (query: { after?: string } = {}) => q("/inbox", query),
  markSeen: () => "/inbox/seen",
  search: (words?: string) => q("/search", { q: words }),

  admin: () => "/admin",
  adminPeople: (query: { q?: string; after?: string } = {}) => q("/admin/people", query),
  adminInvite: (query: Record<string, string | undefined> = {}) => q("/admin/invite", query),
  invitePeople: () => "/admin/invite/send",
  adminPerson: (id: string) => `/admin/people/${id}`,
  changePerson: (id: string) => `/admin/people/${id}/change`,
  setRole: (id: string) => `/admin/people/${id}/role`,
  deactivatePerson: (id: string) => `/admin/people/${id}/deactivate`,
  reactivatePerson: (id: string) => `/admin/people/${id}/reactivate`,
  adminGroups: () => "/admin/groups",
  adminGroup: (id: string, query: { after?: string; q?: string } = {}) => q(`/admin/groups/${id}`, query),
  saveGroup: () => "/admin/groups/save",
  setMembership: (groupId: string) => `/admin/groups/${groupId}/member`,
  adminLog: (query: { person?: string | undefined; type?: string | undefined; after?: string } = {}) => q("/admin/log", query),
  outbox: (query: { after?: string } = {}) => q("/admin/outbox", query),
  sendAgain: (letterId: string) => `/admin/outbox/${letterId}/again`,
  letter: (id: string) => `/admin/outbox/${id}`,
  design: () => "/design",
};

type Told = Extract<ScreenKey, `said.${string}`> extends `said.${infer What}` ? What : never;

/** The same address, where a sentence of i18n/said.json is then told once: `said(paths.idea(id), "idea-posted")`. */
export function said(path: string, what: Told): string {
  const [before, at] = path.split("#", 2);
  return `${before}${before!.includes("?") ? "&" : "?"}said=${what}${at ? `#${at}` : ""}`;
}
