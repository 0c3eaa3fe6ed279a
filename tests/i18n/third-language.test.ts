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

// A copy of the project with one more language folder and no other change.
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
  const terms = json("app/i18n/en/terms.json") as Record<string, string>;
  const kinds = Object.fromEntries(
    Object.keys(terms)
      .filter((key) => key.endsWith(".kind"))
      .map((key) => [key, "die"]),
  );
  write(join(german, "terms.json"), {
    ...terms,
    ...kinds,
    "term.idea": "Idee",
    "term.ideas": "Ideen",
    "term.ideas.dative": "Ideen",
  });
  write(join(german, "idea.json"), {
    ...json("app/i18n/en/idea.json"),
    "idea.path": "Der Weg {{term.idea|dieses|dieser|dieses}} {{term.idea}}",
  });
  writeIndex();
}, 30_000);

function writeIndex() {
  for (const [path, text] of Object.entries(languageIndex(copy))) write(join(copy, path), text);
}
const compile = () =>
  run(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "--noEmit", "-p", copy]).then(
    () => "",
    (error: { stdout: string }) => error.stdout,
  );

test("a third language: its folder alone makes it compile, available and correct in its own kinds of noun", async () => {
  expect(await compile()).toBe("");
  const script = `
    import { locales } from "#db/locales.ts";
    import { localeTable } from "#app/i18n/locale-table.ts";
    import { chooseLocale } from "#app/i18n/locale.ts";
    import { ownLanguage } from "#app/i18n/translator.server.ts";
    const { t } = ownLanguage("de");
    console.log(JSON.stringify([
      locales,
      localeTable.de.name,
      chooseLocale({ accept: "de-AT" }),
      t("idea.path"),
      t("challenge.ideas"),
    ]));
  `;
  write(join(copy, "print.ts"), script);
  const { stdout } = await run(process.execPath, ["--import", "tsx", "print.ts"], { cwd: copy });
  expect(JSON.parse(stdout)).toEqual([
    ["de", "en", "nl"],
    "Deutsch",
    "de",
    "Der Weg dieser Idee",
    "Ideen",
  ]);
}, 120_000);

test("a third language: a missing message does not compile, and the error names its key", async () => {
  const { "idea.path": _, ...others } = json(join(german, "idea.json"));
  write(join(german, "idea.json"), others);
  expect(await compile()).toContain("idea.path");
}, 120_000);
