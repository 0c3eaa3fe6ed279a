import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sources } from "#tests/architecture/source.ts";

const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const allKeys = readdirSync("app/i18n/en")
  .filter((file) => file.endsWith(".json") && file !== "locale.json")
  .flatMap((file) => Object.keys(JSON.parse(readFileSync(`app/i18n/en/${file}`, "utf8"))))
  .map((key) => key.replace(pluralSuffix, ""));
const code = sources
  .filter(({ path }) => /^(app|emails)\//.test(path))
  .map(({ text }) => text)
  .join("\n");

/** The keys that no code names, whole or by the literal prefix of a key composed at run time. */
function unusedKeys(keys: string[], text: string): string[] {
  const literals = new Set(
    [...text.matchAll(/(["'`])([\w-]+(?:\.[\w-]+)+)\1/g)].map(([, , k]) => k),
  );
  const prefixes = [...text.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, prefix]) => prefix!);
  return keys.filter(
    (key) => !literals.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );
}

test("messages: every key is used, whole or through the literal prefix of a composed key", () => {
  expect([...new Set(unusedKeys(allKeys, code))]).toEqual([]);
});

test("unusedKeys: a key that no code names is found, a whole or a composed one is not", () => {
  const text = `t("idea.title"); t(\`idea.stage.\${stage}\`);`;
  expect(unusedKeys(["idea.title", "idea.stage.open", "idea.stages", "idea"], text)).toEqual([
    "idea.stages",
    "idea",
  ]);
});
