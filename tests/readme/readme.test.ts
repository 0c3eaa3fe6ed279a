import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ideaDiagram, phaseDiagram } from "./funnel-diagrams.ts";
import { gridTable } from "./grid-table.ts";
import { settingsTable } from "./settings-table.ts";

// What the README shows of the code is made from the code. UPDATE_README=1 npx vitest run … tests/readme writes it anew.
const made: Record<string, () => string> = {
  grid: gridTable,
  phases: phaseDiagram,
  funnel: ideaDiagram,
  settings: settingsTable,
};

for (const [name, make] of Object.entries(made)) {
  test(`the README's ${name} are those of the code`, () => {
    const readme = readFileSync("README.md", "utf8");
    const part = new RegExp(`(<!-- ${name} -->\n)([^]*?)(\n<!-- /${name} -->)`);
    if (process.env.UPDATE_README)
      writeFileSync(
        "README.md",
        readme.replace(part, (_whole, begin, _old, end) => begin + make() + end),
      );
    expect(part.exec(readFileSync("README.md", "utf8"))?.[2]).toBe(make());
  });
}

test("every file and folder the README names is there", () => {
  const readme = readFileSync("README.md", "utf8");
  const named = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path!);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});
