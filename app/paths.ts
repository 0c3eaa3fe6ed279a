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
  forgotPassword: (query: { sent?: "yes"; to?: string } = {}) => q("/password/forgot", query),
  askReset: () => "/password/forgot/ask",
  resetPassword: (secret: string, to?: string) => q(`/password/reset/${secret}`, { to }),
  choosePassword: (secret: string) => `/password/reset/${secret}/choose`,
  join: (secret: string) => `/join/${secret}`,
  acceptInvitation: (secret: string) => `/join/${secret}/accept`,
  chooseLocale: () => "/locale",
  chooseTheme: () => "/theme",
  manifest: () => "/manifest.webmanifest",
  colours: (colour: string, edition: string) => `/colours/${colour.slice(1)}/${edition}`,
  words: (locale: string, edition: string) => `/words/${locale}/${edition}`,
  health: () => "/healthz",
  offline: (to?: string) => q("/offline", { to }),
  keepFile: (query: { name?: string } = {}) => q("/files", query),
  file: (id: string, width?: number) => (width ? `/files/${id}?w=${width}` : `/files/${id}`),

  logoForLetters: (id: string) => `/files/${id}?as=png`,

  me: () => "/me",
  saveMe: () => "/me/save",
  changeMyPassword: () => "/me/password",
  setGuide: () => "/me/guide",
  unsent: (key: string) => `/me/unsent?${new URLSearchParams({ key })}`,
  keepUnsent: () => "/me/unsent/keep",
  following: () => "/me/following",
  savePhoto: () => "/me/photo",
  removePhoto: () => "/me/photo/remove",
  person: (id: string) => `/people/${id}`,
  followPerson: (id: string) => `/people/${id}/follow`,
  mentionSearch: (query: { challenge?: string; q?: string } = {}) => q("/mentions", query),
  emoji: (query: { q?: string } = {}) => q("/emoji", query),
  peopleSearch: (query: { challenge?: string; q?: string } = {}) => q("/people/search", query),

  challenges: (query: { tab?: string; after?: string } = {}) => q("/challenges", query),
  newChallenge: () => "/challenges/new",
  createChallenge: () => "/challenges/create",
  challenge: (
    id: string,
    query: Partial<
      Record<
        | "sort"
        | "state"
        | "q"
        | "group"
        | "theme"
        | "help"
        | "unanswered"
        | "unseen"
        | "after"
        | "at"
        | "view",
        string
      >
    > = {},
  ) => q(`/challenges/${id}`, query),
  followChallenge: (id: string) => `/challenges/${id}/follow`,
  followTheme: (id: string, themeId: string) => `/challenges/${id}/themes/${themeId}/follow`,
  pride: (id: string, query: { after?: string } = {}) => q(`/challenges/${id}/pride`, query),
  editChallenge: (id: string, query: { step?: string; find?: string } = {}) =>
    q(`/challenges/${id}/edit`, query),
  saveChallenge: (id: string) => `/challenges/${id}/save`,
  saveSchedule: (id: string) => `/challenges/${id}/schedule`,
  saveThemes: (id: string) => `/challenges/${id}/themes`,
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
  alikePairs: (id: string) => `/challenges/${id}/desk/alike`,
  poster: (id: string, query: { size?: string; language?: string } = {}) =>
    q(`/challenges/${id}/poster`, query),
  wall: (id: string) => `/challenges/${id}/wall`,
  posterFile: (id: string, file: string) => `/challenges/${id}/poster/${file}`,
  selectIdeas: (id: string) => `/challenges/${id}/desk/select`,

  newIdea: (challengeId: string) => `/challenges/${challengeId}/ideas/new`,
  saveDraft: (challengeId: string) => `/challenges/${challengeId}/ideas/draft`,
  submitIdea: (challengeId: string) => `/challenges/${challengeId}/ideas/submit`,
  findAlike: (challengeId: string) => `/challenges/${challengeId}/ideas/alike`,
  idea: (id: string, at?: string) => (at ? `/ideas/${id}#${at}` : `/ideas/${id}`),
  ideaThread: (id: string, query: { after?: string; reply?: string }) =>
    `${q(`/ideas/${id}`, query)}#${query.reply ?? "contributions"}`,
  improveIdea: (id: string) => `/ideas/${id}?improve#text`,
  ideaPosted: (id: string) => `/ideas/${id}?posted`,
  editIdea: (id: string) => `/ideas/${id}/edit`,
  saveIdea: (id: string) => `/ideas/${id}/save`,
  discardDraft: (id: string) => `/ideas/${id}/discard`,
  withdrawIdea: (id: string) => `/ideas/${id}/withdraw`,
  reinstateIdea: (id: string) => `/ideas/${id}/reinstate`,
  ideaVersions: (id: string, query: { from?: string; to?: string } = {}) =>
    q(`/ideas/${id}/versions`, query),
  restoreVersion: (id: string) => `/ideas/${id}/versions/restore`,
  ideaAuthors: (id: string, query: { q?: string } = {}) => q(`/ideas/${id}/authors`, query),
  addAuthor: (id: string) => `/ideas/${id}/authors/add`,
  removeAuthor: (id: string) => `/ideas/${id}/authors/remove`,
  ideaCredit: (id: string, query: { q?: string } = {}) => q(`/ideas/${id}/credit`, query),
  correctCredit: (id: string) => `/ideas/${id}/credit/correct`,
  ideaSeal: (id: string) => `/ideas/${id}/seal`,
  revealName: (id: string) => `/ideas/${id}/seal/reveal`,
  lookBehind: (id: string) => `/ideas/${id}/behind`,
  askToLook: (id: string) => `/ideas/${id}/behind/ask`,
  answerLook: (id: string) => `/ideas/${id}/behind/answer`,
  proof: (query: { code?: string } = {}) => q("/proof", query),
  mergeIdea: (id: string, query: { q?: string; with?: string } = {}) =>
    q(`/ideas/${id}/merge`, query),
  proposeMerge: (id: string) => `/ideas/${id}/merge/propose`,
  decideMerge: (ideaId: string, id: string) => `/ideas/${ideaId}/merge/${id}/decide`,
  partIdeas: (ideaId: string, id: string) => `/ideas/${ideaId}/merge/${id}/part`,
  splitIdea: (id: string) => `/ideas/${id}/split`,
  postSplit: (id: string) => `/ideas/${id}/split/post`,
  experts: (ideaId: string, query: { q?: string } = {}) => q(`/ideas/${ideaId}/experts`, query),
  askExpert: (ideaId: string) => `/ideas/${ideaId}/experts/ask`,
  replyExpert: (ideaId: string, id: string) => `/ideas/${ideaId}/experts/${id}/reply`,
  look: () => "/looks",
  liveIdea: (id: string, since?: string) => q(`/ideas/${id}/live`, { since }),
  liveChallenge: (id: string, since?: string) => q(`/challenges/${id}/live`, { since }),
  followIdea: (id: string) => `/ideas/${id}/follow`,
  momentSeen: (ideaId: string) => `/ideas/${ideaId}/moment`,
  contribute: (ideaId: string) => `/ideas/${ideaId}/contribute`,
  settleContribution: (id: string) => `/contributions/${id}/settle`,
  markAnswer: (id: string) => `/contributions/${id}/answered`,
  stepBack: (id: string) => `/contributions/${id}/step-back`,
  suggestChange: (ideaId: string) => `/ideas/${ideaId}/suggest`,
  suggestion: (contributionId: string) => `/contributions/${contributionId}/change`,
  acceptSuggestion: (contributionId: string) => `/contributions/${contributionId}/accept`,
  adaptSuggestion: (contributionId: string) => `/contributions/${contributionId}/adapt`,
  saveAdapted: (contributionId: string) => `/contributions/${contributionId}/adapt/save`,
  react: (ideaId: string) => `/ideas/${ideaId}/react`,
  thank: (ideaId: string) => `/ideas/${ideaId}/thank`,
  thankHere: (ideaId: string, contributionId?: string) =>
    `/ideas/${ideaId}?thank=${contributionId ?? "idea"}#${contributionId ?? "kindness"}`,
  takeBackThanks: (id: string) => `/thanks/${id}/take-back`,
  hideThanks: (id: string) => `/thanks/${id}/hide`,
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
  adminGroup: (id: string, query: { after?: string; q?: string } = {}) =>
    q(`/admin/groups/${id}`, query),
  saveGroup: () => "/admin/groups/save",
  setMembership: (groupId: string) => `/admin/groups/${groupId}/member`,
  adminOrganisation: (query: { colour?: string } = {}) => q("/admin/organisation", query),
  organisationWords: (query: { in?: string } = {}) => q("/admin/organisation/words", query),
  saveOrganisation: () => "/admin/organisation/save",
  saveLogo: () => "/admin/organisation/logo",
  removeLogo: () => "/admin/organisation/logo/remove",
  saveColour: () => "/admin/organisation/colour",
  saveTerms: () => "/admin/organisation/words/save",
  adminLog: (
    query: { person?: string | undefined; type?: string | undefined; after?: string } = {},
  ) => q("/admin/log", query),
  outbox: (query: { after?: string } = {}) => q("/admin/outbox", query),
  sendAgain: (letterId: string) => `/admin/outbox/${letterId}/again`,
  letter: (id: string) => `/admin/outbox/${id}`,
  design: () => "/design",
};

/** What can be told after a deed: the sentences of i18n/said.json. */
export type Said =
  Extract<ScreenKey, `flash.${string}`> extends `flash.${infer What}` ? What : never;

/** The same address, where a sentence of i18n/said.json is then told once: `said(paths.idea(id), "idea-posted")`. */
export function said(path: string, what: Said): string {
  const [before, at] = path.split("#", 2);
  return `${before}${before!.includes("?") ? "&" : "?"}said=${what}${at ? `#${at}` : ""}`;
}
