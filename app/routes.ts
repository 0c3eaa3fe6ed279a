// THE SITE MAP: every address and the file that answers it. A page reads; a write is a file of its own. Links: paths.ts.
import { route, type RouteConfig } from "@remix-run/route-config";

export default [
  route("locale", "routes/locale/choose.ts"),
  route("theme", "routes/theme/choose.ts"),
  route("people/search", "routes/people/search.ts"),
  route("files/:file", "routes/file/show.ts"),

  route("ideas/:ideaId/vote", "routes/vote/cast.ts"),

  route("design", "routes/design/show.tsx"),
] satisfies RouteConfig;
