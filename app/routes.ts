// The site map: every address and the file that answers it. paths.ts makes the links.
import { route, type RouteConfig } from "@remix-run/route-config";

export default [
  route("files/:file", "routes/file/show.ts"),
  route("ideas/:ideaId/vote", "routes/vote/cast.ts"),
] satisfies RouteConfig;
