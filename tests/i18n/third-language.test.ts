import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { languageIndex } from "#app/i18n/language-index.server.ts";

const run = promisify(execFile);
const copy = mkdtempSync(join(tmpdir(), "groundswell-language-"));
const german = join(copy, "app/i18n/de");
const json = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
const write = (path: string, content: unknown) =>
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));

// A copy of the project with one more folder of files; nothing else of it is touched by hand.
beforeAll(() => {
  for (const folder of ["app/i18n", "app/std"])
    cpSync(folder, join(copy, folder), { recursive: true });
  mkdirSync(join(copy, "db"));
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  for (const file of ["package.json", "tsconfig.json"]) cpSync(file, join(copy, file));
  write(join(copy, "tsconfig.json"), {
    ...json("tsconfig.json"),
    include: ["app/i18n/translator.server.ts", "app/i18n/messages.ts"],
  });

  mkdirSync(german);
  for (const file of readdirSync("app/i18n/en").filter((name) => name.endsWith(".json")))
    cpSync(join("app/i18n/en", file), join(german, file));
  write(join(german, "locale.json"), {
    name: "Deutsch",
    region: "de-DE",
    kinds: ["der", "die", "das"],
  });
  const words = json("app/i18n/en/terms.json") as Record<string, string>;
  const kinds = Object.fromEntries(
    Object.keys(words)
      .filter((key) => key.endsWith(".kind"))
      .map((key) => [key, "die"]),
  );
  write(join(german, "terms.json"), {
    ...words,
    ...kinds,
    "term.idea": "Idee",
    "term.ideas": "Ideen",
    "term.ideas.dative": "Ideen",
  });
  write(join(german, "idea.json"), {
    ...json("app/i18n/en/idea.json"),
    "idea.path": "Der Weg {{term.idea|dieses|dieser|dieses}} {{term.idea}}",
  });
  bind();
}, 30_000);

function bind() {
  for (const [path, text] of Object.entries(languageIndex(copy))) write(join(copy, path), text);
}
const compile = () =>
  run(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "--noEmit", "-p", copy]).then(
    () => "",
    (error: { stdout: string }) => error.stdout,
  );

test("a language is a folder of files: it compiles, is offered, and speaks, in its own kinds of word", async () => {
  expect(await compile()).toBe("");
  const said = `import { locales } from "#db/locales.ts"; import { localeTable } from "#app/i18n/locale-table.ts"; import { chooseLocale } from "#app/i18n/locale.ts"; import { speech } from "#app/i18n/translator.server.ts";
    console.log(JSON.stringify([locales, localeTable.de.name, chooseLocale({ accept: "de-AT" }), speech("de").t("idea.path"), speech("de").t("challenge.ideas")]));`;
  write(join(copy, "say.ts"), said);
  const { stdout } = await run(process.execPath, ["--import", "tsx", "say.ts"], { cwd: copy });
  expect(JSON.parse(stdout)).toEqual([
    ["de", "en", "nl"],
    "Deutsch",
    "de",
    "Der Weg dieser Idee",
    "Ideen",
  ]);
}, 120_000);

test("a language that lacks a sentence does not compile, and says which", async () => {
  const { "idea.path": _, ...others } = json(join(german, "idea.json"));
  write(join(german, "idea.json"), others);
  expect(await compile()).toContain("idea.path");
}, 120_000);
