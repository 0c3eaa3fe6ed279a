// THE SITE MAP: every address and the file that answers it. A page reads; a write is a file of its own. Links: paths.ts.
import { index, prefix, route, type RouteConfig } from "@remix-run/route-config";

export default [
  route("locale", "routes/locale/choose.ts"),
  route("theme", "routes/theme/choose.ts"),
  route("people/search", "routes/people/search.ts"),
  route("files/:file", "routes/file/show.ts"),

  route("challenges/:challenge/desk", "routes/idea/desk.tsx"),
  route("challenges/:challenge/desk/select", "routes/idea/select.ts"),
  route("reviews", "routes/jury/reviews.tsx"),
  route("challenges/:challenge/jury", "routes/jury/show.tsx"),
  route("ideas/:idea/score", "routes/jury/score.tsx"),
  route("ideas/:idea/score/give", "routes/jury/give.ts"),
  route("ideas/:idea/score/conflict", "routes/jury/conflict.ts"),
  route("challenges/:challenge/ranking", "routes/jury/ranking.tsx"),
  route("challenges/:challenge/decision", "routes/jury/decision.tsx"),
  route("challenges/:challenge/decision/write", "routes/jury/write-decisions.ts"),
  route("challenges/:challenge/decision/publish", "routes/jury/publish.ts"),

  ...prefix("challenges/:challengeId/ideas", [
    route("draft", "routes/idea/save-draft.ts"),
    route("submit", "routes/idea/submit.ts"),
  ]),
  ...prefix("ideas/:ideaId", [
    route("save", "routes/idea/save.ts"),
    route("discard", "routes/idea/discard.ts"),
    route("withdraw", "routes/idea/withdraw.ts"),
    route("reinstate", "routes/idea/reinstate.ts"),
    route("authors/add", "routes/idea/add-author.ts"),
    route("authors/remove", "routes/idea/remove-author.ts"),
    route("follow", "routes/idea/follow.ts"),
    route("vote", "routes/vote/cast.ts"),
  ]),

  route("ideas/:ideaId/contribute", "routes/thread/contribute.ts"),
  route("contributions/:contributionId/settle", "routes/thread/settle.ts"),

  route("challenges/:challengeId/funding", "routes/funding/show.tsx"),
  route("challenges/:challengeId/pledge", "routes/funding/pledge.ts"),
  route("ideas/:ideaId/allocate", "routes/funding/allocate.ts"),
  route("ideas/:ideaId/take-back", "routes/funding/take-back.ts"),
  route("sponsors", "routes/sponsor/list.tsx"),
  route("sponsors/:personId", "routes/sponsor/show.tsx"),

  ...prefix("ideas/:ideaId/implementation", [
    index("routes/implementation/show.tsx"),
    route("owner", "routes/implementation/appoint-owner.ts"),
    route("milestone", "routes/implementation/plan-milestone.ts"),
    route("milestone/reach", "routes/implementation/reach-milestone.ts"),
    route("update", "routes/implementation/post-update.ts"),
    route("expense", "routes/implementation/note-expense.ts"),
    route("start", "routes/implementation/start.ts"),
    route("realise", "routes/implementation/realise.ts"),
    route("stop", "routes/implementation/stop.ts"),
  ]),
  route("outcomes", "routes/outcome/list.tsx"),
  route("outcomes/:ideaId", "routes/outcome/show.tsx"),

  route("inbox", "routes/notification/inbox.tsx"),
  route("inbox/seen", "routes/notification/mark-seen.ts"),
  route("admin/outbox", "routes/notification/outbox.tsx"),
  route("admin/outbox/:letterId", "routes/notification/letter.tsx"),
  route("admin/outbox/:letterId/again", "routes/notification/send-again.ts"),

  route("design", "routes/design/show.tsx"),
  route("*", "routes/fault/nowhere.tsx"),
] satisfies RouteConfig;
