// npm run build: what a server or a container image does once, before the first start.
import { buildWhenChanged } from "./http/build-when-changed.server.ts";

await buildWhenChanged();
