// THE SITE MAP: every address and the file that answers it. A page reads; a write is a file of its own. Links: paths.ts.
import { index, prefix, route, type RouteConfig } from "@remix-run/route-config";

export default [
  route("locale", "routes/locale/choose.ts"),
  route("theme", "routes/theme/choose.ts"),
  route("people/search", "routes/people/search.ts"),
  route("files/:file", "routes/file/show.ts"),

  route("ideas/:ideaId/vote", "routes/vote/cast.ts"),

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
