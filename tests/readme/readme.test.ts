import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { ideaDiagram, phaseDiagram } from "./funnel-diagrams.ts";
import { gridTable } from "./grid-table.ts";
import { settingsTable } from "./settings-table.ts";

// Generated parts of the documentation. UPDATE_DOCS=1 npx vitest run … tests/readme writes them again.
const generated: Record<string, { file: string; generate: () => string }> = {
  grid: { file: "app/docs/architecture.md", generate: gridTable },
  phases: { file: "app/docs/architecture.md", generate: phaseDiagram },
  funnel: { file: "app/docs/architecture.md", generate: ideaDiagram },
  settings: { file: "app/docs/settings.md", generate: settingsTable },
};

for (const [name, { file, generate }] of Object.entries(generated)) {
  test(`docs: the ${name} in ${file} match the code`, () => {
    const part = new RegExp(`(<!-- ${name} -->\n)([^]*?)(<!-- /${name} -->)`);
    if (process.env.UPDATE_DOCS) {
      const text = readFileSync(file, "utf8");
      writeFileSync(
        file,
        text.replace(part, (_all, begin, _old, end) => `${begin}${generate()}\n${end}`),
      );
    }
    expect(part.exec(readFileSync(file, "utf8"))?.[2]?.trim()).toBe(generate().trim());
  });
}

const pages = ["README.md", ...(await listMarkdown("app")), ...(await listMarkdown(".github"))];

async function listMarkdown(folder: string): Promise<string[]> {
  const { readdir } = await import("node:fs/promises");
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith(".md")).map((file) => join(folder, file));
}

test.each(pages)("docs: every file that %s links to exists", (page) => {
  const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)];
  const targets = links.map(([, path]) => normalize(join(dirname(page), path!)));
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
});

test("docs: the README has at most 150 lines", () => {
  expect(readFileSync("README.md", "utf8").split("\n").length).toBeLessThanOrEqual(150);
});
