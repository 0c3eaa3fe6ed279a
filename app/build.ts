// npm run build: what a server or a container image does once, before the first start.
import { buildWhenChanged } from "./server/build-if-stale.server.ts";

await buildWhenChanged();
