// npm run words: binds together what stands in the folders of the languages, after a file was added or taken away.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { languageIndex } from "./language-index.server.ts";

for (const [path, text] of Object.entries(languageIndex())) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}
