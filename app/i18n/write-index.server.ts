// npm run messages: regenerates the code that binds the message files, after one was added or
// removed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { languageIndex } from "./language-index.server.ts";

for (const [path, text] of Object.entries(languageIndex())) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}
