import type { ScreenKey } from "./i18n/messages.ts";

const withQuery = (path: string, query: Record<string, string | undefined>) => {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  return entries.length ? `${path}?${new URLSearchParams(entries)}` : path;
};

/** Every address the product links to; routes.ts maps them to files. */
export const paths = {
  home: () => "/",
  signIn: (to?: string) => withQuery("/sign-in", { to }),
  signOut: () => "/sign-out",
  tryDemo: () => "/sign-in/demo",
  signInWithPassword: () => "/sign-in/password",
  forgotPassword: (query: { sent?: "yes"; to?: string } = {}) =>
    withQuery("/password/forgot", query),
  requestPasswordReset: () => "/password/forgot/request",
  resetPassword: (secret: string, to?: string) => withQuery(`/password/reset/${secret}`, { to }),
  choosePassword: (secret: string) => `/password/reset/${secret}/choose`,
  join: (secret: string) => `/join/${secret}`,
  acceptInvitation: (secret: string) => `/join/${secret}/accept`,
  chooseLocale: () => "/locale",
  chooseTheme: () => "/theme",
  manifest: () => "/manifest.webmanifest",
  colours: (colour: string, edition: string) => `/colours/${colour.slice(1)}/${edition}`,
  messages: (locale: string, edition: string) => `/messages/${locale}/${edition}`,
  health: () => "/healthz",
  offline: (to?: string) => withQuery("/offline", { to }),
  uploadFile: (query: { name?: string } = {}) => withQuery("/files", query),
  file: (id: string, width?: number) => (width ? `/files/${id}?w=${width}` : `/files/${id}`),

  logoForEmails: (id: string) => `/files/${id}?as=png`,

  me: () => "/me",
  saveMe: () => "/me/save",
  changeMyPassword: () => "/me/password",
  setGuide: () => "/me/guide",
  unsavedInput: (key: string) => `/me/unsaved?${new URLSearchParams({ key })}`,
  saveUnsavedInput: () => "/me/unsaved/save",
  following: () => "/me/following",
  savePhoto: () => "/me/photo",
  removePhoto: () => "/me/photo/remove",
  person: (id: string) => `/people/${id}`,
  followPerson: (id: string) => `/people/${id}/follow`,
  mentionSearch: (query: { challenge?: string; q?: string } = {}) => withQuery("/mentions", query),
  emoji: (query: { q?: string } = {}) => withQuery("/emoji", query),
  peopleSearch: (query: { challenge?: string; q?: string } = {}) =>
    withQuery("/people/search", query),

  challenges: (query: { tab?: string; after?: string } = {}) => withQuery("/challenges", query),
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
  ) => withQuery(`/challenges/${id}`, query),
  followChallenge: (id: string) => `/challenges/${id}/follow`,
  followTheme: (id: string, themeId: string) => `/challenges/${id}/themes/${themeId}/follow`,
  recognition: (id: string, query: { after?: string } = {}) =>
    withQuery(`/challenges/${id}/recognition`, query),
  editChallenge: (id: string, query: { step?: string; find?: string } = {}) =>
    withQuery(`/challenges/${id}/edit`, query),
  saveChallenge: (id: string) => `/challenges/${id}/save`,
  saveSchedule: (id: string) => `/challenges/${id}/schedule`,
  saveThemes: (id: string) => `/challenges/${id}/themes`,
  saveChoosing: (id: string) => `/challenges/${id}/choosing`,
  saveAudience: (id: string) => `/challenges/${id}/audience`,
  invite: (id: string) => `/challenges/${id}/audience/invite`,
  challengeTeam: (id: string, query: { find?: string } = {}) =>
    withQuery(`/challenges/${id}/team`, query),
  addMember: (id: string) => `/challenges/${id}/team/add`,
  removeMember: (id: string) => `/challenges/${id}/team/remove`,
  announceChallenge: (id: string) => `/challenges/${id}/announce`,
  challengePhase: (id: string) => `/challenges/${id}/phase`,
  startPhase: (id: string) => `/challenges/${id}/phase/start`,
  selection: (id: string, query: { state?: string } = {}) =>
    withQuery(`/challenges/${id}/selection`, query),
  similarPairs: (id: string) => `/challenges/${id}/selection/similar`,
  poster: (id: string, query: { size?: string; language?: string } = {}) =>
    withQuery(`/challenges/${id}/poster`, query),
  bigScreen: (id: string) => `/challenges/${id}/big-screen`,
  posterFile: (id: string, fileName: string) => `/challenges/${id}/poster/${fileName}`,
  selectIdeas: (id: string) => `/challenges/${id}/selection/select`,

  newIdea: (challengeId: string) => `/challenges/${challengeId}/ideas/new`,
  saveDraft: (challengeId: string) => `/challenges/${challengeId}/ideas/draft`,
  submitIdea: (challengeId: string) => `/challenges/${challengeId}/ideas/submit`,
  findSimilar: (challengeId: string) => `/challenges/${challengeId}/ideas/similar`,
  /** `anchor`: a part of the page, or a contribution, which a long thread then shows. */
  idea: (id: string, anchor?: string): string => {
    if (anchor?.startsWith("contribution_")) return paths.contribution(id, { at: anchor });
    return anchor ? `/ideas/${id}#${anchor}` : `/ideas/${id}`;
  },
  /** `at`: the part of a long thread that is shown; `reply`: where the form to reply is open. */
  contribution: (ideaId: string, { at, reply }: { at?: string; reply?: string }) =>
    `${withQuery(`/ideas/${ideaId}`, { at, reply })}#${reply ?? at}`,
  improveIdea: (id: string) => `/ideas/${id}?improve#text`,
  ideaPosted: (id: string) => `/ideas/${id}?posted`,
  editIdea: (id: string) => `/ideas/${id}/edit`,
  saveIdea: (id: string) => `/ideas/${id}/save`,
  discardDraft: (id: string) => `/ideas/${id}/discard`,
  withdrawIdea: (id: string) => `/ideas/${id}/withdraw`,
  reinstateIdea: (id: string) => `/ideas/${id}/reinstate`,
  ideaVersions: (id: string, query: { from?: string; to?: string } = {}) =>
    withQuery(`/ideas/${id}/versions`, query),
  restoreVersion: (id: string) => `/ideas/${id}/versions/restore`,
  ideaAuthors: (id: string, query: { q?: string } = {}) => withQuery(`/ideas/${id}/authors`, query),
  addAuthor: (id: string) => `/ideas/${id}/authors/add`,
  removeAuthor: (id: string) => `/ideas/${id}/authors/remove`,
  ideaCredit: (id: string, query: { q?: string } = {}) => withQuery(`/ideas/${id}/credit`, query),
  correctCredit: (id: string) => `/ideas/${id}/credit/correct`,
  ideaAnonymity: (id: string) => `/ideas/${id}/anonymity`,
  revealName: (id: string) => `/ideas/${id}/anonymity/reveal`,
  unmask: (id: string) => `/ideas/${id}/unmask`,
  requestUnmask: (id: string) => `/ideas/${id}/unmask/request`,
  answerUnmask: (id: string) => `/ideas/${id}/unmask/answer`,
  proof: (query: { code?: string } = {}) => withQuery("/proof", query),
  mergeIdea: (id: string, query: { q?: string; with?: string } = {}) =>
    withQuery(`/ideas/${id}/merge`, query),
  proposeMerge: (id: string) => `/ideas/${id}/merge/propose`,
  decideMerge: (ideaId: string, id: string) => `/ideas/${ideaId}/merge/${id}/decide`,
  unmerge: (ideaId: string, id: string) => `/ideas/${ideaId}/merge/${id}/unmerge`,
  splitIdea: (id: string) => `/ideas/${id}/split`,
  postSplit: (id: string) => `/ideas/${id}/split/post`,
  experts: (ideaId: string, query: { q?: string } = {}) =>
    withQuery(`/ideas/${ideaId}/experts`, query),
  askExpert: (ideaId: string) => `/ideas/${ideaId}/experts/ask`,
  replyExpert: (ideaId: string, id: string) => `/ideas/${ideaId}/experts/${id}/reply`,
  recordViews: () => "/views",
  liveIdea: (id: string, since?: string) => withQuery(`/ideas/${id}/live`, { since }),
  liveChallenge: (id: string, since?: string) => withQuery(`/challenges/${id}/live`, { since }),
  followIdea: (id: string) => `/ideas/${id}/follow`,
  dismissCelebration: (ideaId: string) => `/ideas/${ideaId}/celebration`,
  contribute: (ideaId: string) => `/ideas/${ideaId}/contributions`,
  resolveContribution: (id: string) => `/contributions/${id}/resolution`,
  acceptAnswer: (id: string) => `/contributions/${id}/accepted-answer`,
  withdrawOffer: (id: string) => `/contributions/${id}/withdraw-offer`,
  suggestChange: (ideaId: string) => `/ideas/${ideaId}/suggestions`,
  suggestion: (contributionId: string) => `/contributions/${contributionId}/change`,
  acceptSuggestion: (contributionId: string) => `/contributions/${contributionId}/accept`,
  adaptSuggestion: (contributionId: string) => `/contributions/${contributionId}/adapt`,
  saveAdapted: (contributionId: string) => `/contributions/${contributionId}/adapt/save`,
  react: (ideaId: string) => `/ideas/${ideaId}/reactions`,
  thank: (ideaId: string) => `/ideas/${ideaId}/thanks`,
  thankForm: (ideaId: string, contributionId?: string) =>
    `/ideas/${ideaId}?thank=${contributionId ?? "idea"}#${contributionId ?? "recognition"}`,
  withdrawThanks: (id: string) => `/thanks/${id}/withdraw`,
  hideThanks: (id: string) => `/thanks/${id}/hide`,
  castVote: (ideaId: string) => `/ideas/${ideaId}/votes`,

  reviews: () => "/reviews",
  jury: (challengeId: string) => `/challenges/${challengeId}/jury`,
  scoreIdea: (ideaId: string) => `/ideas/${ideaId}/score`,
  submitScores: (ideaId: string) => `/ideas/${ideaId}/score/submit`,
  declareConflict: (ideaId: string) => `/ideas/${ideaId}/score/conflict`,
  ranking: (challengeId: string) => `/challenges/${challengeId}/ranking`,
  decision: (challengeId: string) => `/challenges/${challengeId}/decision`,
  writeDecisions: (challengeId: string) => `/challenges/${challengeId}/decision/write`,
  publishDecision: (challengeId: string) => `/challenges/${challengeId}/decision/publish`,

  funding: (challengeId: string) => `/challenges/${challengeId}/funding`,
  pledge: (challengeId: string) => `/challenges/${challengeId}/pledge`,
  allocate: (ideaId: string) => `/ideas/${ideaId}/allocate`,
  deallocate: (ideaId: string) => `/ideas/${ideaId}/deallocate`,
  sponsor: (sponsorId: string) => `/sponsors/${sponsorId}`,
  sponsors: () => "/sponsors",

  implementation: (ideaId: string) => `/ideas/${ideaId}/implementation`,
  appointOwner: (ideaId: string) => `/ideas/${ideaId}/implementation/owner`,
  planMilestone: (ideaId: string) => `/ideas/${ideaId}/implementation/milestones`,
  completeMilestone: (ideaId: string) => `/ideas/${ideaId}/implementation/milestones/complete`,
  postUpdate: (ideaId: string) => `/ideas/${ideaId}/implementation/updates`,
  recordExpense: (ideaId: string) => `/ideas/${ideaId}/implementation/expenses`,
  startIdea: (ideaId: string) => `/ideas/${ideaId}/implementation/start`,
  realiseIdea: (ideaId: string) => `/ideas/${ideaId}/implementation/realise`,
  stopIdea: (ideaId: string) => `/ideas/${ideaId}/implementation/stop`,
  outcomes: () => "/outcomes",
  outcome: (ideaId: string) => `/outcomes/${ideaId}`,

  inbox: (query: { after?: string } = {}) => withQuery("/inbox", query),
  markSeen: () => "/inbox/seen",
  search: (text?: string) => withQuery("/search", { q: text }),

  help: () => "/help",
  helpPage: (name: string) => `/help/${name}`,
  admin: () => "/admin",
  adminPeople: (query: { q?: string; after?: string } = {}) => withQuery("/admin/people", query),
  adminInvite: (query: Record<string, string | undefined> = {}) =>
    withQuery("/admin/invite", query),
  invitePeople: () => "/admin/invite/send",
  adminPerson: (id: string) => `/admin/people/${id}`,
  changePerson: (id: string) => `/admin/people/${id}/change`,
  setRole: (id: string) => `/admin/people/${id}/role`,
  deactivatePerson: (id: string) => `/admin/people/${id}/deactivate`,
  reactivatePerson: (id: string) => `/admin/people/${id}/reactivate`,
  adminGroups: () => "/admin/groups",
  adminGroup: (id: string, query: { after?: string; q?: string } = {}) =>
    withQuery(`/admin/groups/${id}`, query),
  saveGroup: () => "/admin/groups/save",
  setMembership: (groupId: string) => `/admin/groups/${groupId}/member`,
  adminOrganisation: (query: { colour?: string } = {}) => withQuery("/admin/organisation", query),
  organisationTerms: (query: { in?: string } = {}) => withQuery("/admin/organisation/terms", query),
  saveOrganisation: () => "/admin/organisation/save",
  saveLogo: () => "/admin/organisation/logo",
  removeLogo: () => "/admin/organisation/logo/remove",
  saveColour: () => "/admin/organisation/colour",
  saveTerms: () => "/admin/organisation/terms/save",
  adminLog: (
    query: { person?: string | undefined; type?: string | undefined; after?: string } = {},
  ) => withQuery("/admin/log", query),
  outbox: (query: { after?: string } = {}) => withQuery("/admin/outbox", query),
  resendEmail: (emailId: string) => `/admin/outbox/${emailId}/resend`,
  email: (id: string) => `/admin/outbox/${id}`,
  design: () => "/design",
};

/** The messages a page can show once after a write: the keys under `flash.` of i18n. */
export type FlashMessage =
  Extract<ScreenKey, `flash.${string}`> extends `flash.${infer Key}` ? Key : never;

/** Makes a page show a message once: `withFlash(paths.idea(id), "idea-posted")`. */
export function withFlash(path: string, message: FlashMessage): string {
  const [address, anchor] = path.split("#", 2);
  const separator = address!.includes("?") ? "&" : "?";
  return `${address}${separator}flash=${message}${anchor ? `#${anchor}` : ""}`;
}
