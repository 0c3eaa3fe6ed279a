import { existsSync } from "node:fs";
import { relative } from "node:path";
import { rows } from "../architecture/rows.ts";

const layers: Record<string, (noun: string) => string> = {
  domain: (noun) => `app/domain/${noun}`,
  routes: (noun) => `app/routes/${noun}`,
  components: (noun) => `app/components/${noun}`,
  tables: (noun) => `db/schema/${noun}.ts`,
  messages: (noun) => `app/i18n/en/${noun}.json`,
  emails: (noun) => `emails/${noun}`,
  tests: (noun) => [`tests/domain/${noun}`, `tests/${noun}`].find((path) => existsSync(path)) ?? "",
};

/** The grid of the architecture page: every noun in its row, and the layers in which it has a folder or file. */
export function gridTable(): string {
  const names = Object.keys(layers);
  const lines = rows.flatMap((nouns, row) =>
    nouns
      .filter((noun) => existsSync(layers.domain!(noun)))
      .map((noun) => {
        const cells = names
          .map((name) => layers[name]!(noun))
          .map((path) => (existsSync(path) ? `[●](${relative("app/docs", path)})` : ""));
        return `| ${row} | ${noun} | ${cells.join(" | ")} |`;
      }),
  );
  return [
    `| row | noun | ${names.join(" | ")} |`,
    `|---|---|${names.map(() => ":-:|").join("")}`,
    ...lines,
  ].join("\n");
}
