// @ts-check
// `npm run serve`, and `npm start` after its build: starts the built server, in plain Node. React,
// Express and Remix read NODE_ENV when they are loaded, so it is set first; the settings are read
// from the original environment.
import { existsSync } from "node:fs";

const environment = { ...process.env };
process.env.NODE_ENV ??= "production";
const built = new URL("../build/start/start.js", import.meta.url);
if (!existsSync(built)) {
  console.error(
    "Groundswell has not been built yet. Run npm run build first, or npm start, which does both.",
  );
  process.exit(1);
}
const { startOrExit } = await import(built.href);
await startOrExit(environment);
