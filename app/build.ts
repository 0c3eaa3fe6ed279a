// `npm run build`: builds the application once, before the first start.
import { buildIfStale } from "./server/build-if-stale.server.ts";

await buildIfStale();
