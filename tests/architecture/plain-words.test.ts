import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sources } from "./source.ts";

// Words of a former private dialect. The field has a standard term for each of them.
const inNames =
  /^(.*[a-z])?(hearers?|turnstile|stand-?ins?|sealed|alike|kin|owed|nods?|dawn|pride|told|anew|themself|whoever|nobody|somebody|letters?-for|outbox-of|true-(text|name|files)|hold-(idea|challenge))$/i;
const inComments = /\b(somebody|whoever|nobody|told|stands|anew|themself|oneself|one's)\b/i;

const product = sources.filter(({ path }) => /^(app|db|emails|tests)\//.test(path));

test("plain words: no file is named in dialect", () => {
  const names = product.map(({ path }) => path.split("/").at(-1)!.split(".")[0]!);
  expect(names.filter((name) => inNames.test(name))).toEqual([]);
});

test("plain words: no exported name is in dialect", () => {
  const exported = product.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:async )?(?:function\*?|const|type|class) (\w+)/gm)].map(
      ([, name]) => `${path}: ${name}`,
    ),
  );
  const dialect =
    /: (?:.*[a-z])?(Hearers?|Turnstile|StandIns?|Sealed|Alike|Kin|Owed|Nods?|Dawn|Pride|Told|Anew|Themself|Whoever)(?:[A-Z]\w*)?$/;
  expect(exported.filter((line) => dialect.test(line))).toEqual([]);
});

test("plain words: no payload key of an event is in dialect", () => {
  const { text } = sources.find(({ path }) => path === "app/domain/activity/events.ts")!;
  const keys = [...text.matchAll(/[{;]?\s*(\w+)\??: /g)].map(([, key]) => key!);
  const dialect = /^(deed|act|look|opened\w*|hung|told|asked\w*|given|taken\w*|part\w*ed)$/;
  expect(keys).toContain("contributionId");
  expect(keys.filter((key) => dialect.test(key) || inNames.test(key))).toEqual([]);
});

test("plain words: no message key is in dialect", () => {
  const dialect =
    /(?:^|[.-])(alike|nods?|crest|shore|settled?|owed|letters?|sealed|kept|said|desk|house|front|pride|face)(?:$|[._-])/;
  const keys = readdirSync("app/i18n/en")
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(`app/i18n/en/${file}`, "utf8"))));
  expect(keys.length).toBeGreaterThan(2_000);
  expect(keys.filter((key) => dialect.test(key))).toEqual([]);
});

test("plain words: comments are in plain professional English", () => {
  const found = product.flatMap(({ path, text }) =>
    commentsOf(text)
      .filter((comment) => inComments.test(comment))
      .map((comment) => `${path}: ${comment.trim()}`),
  );
  expect(found).toEqual([]);
});

test("plain words: test titles are in plain professional English", () => {
  const titles = product.flatMap(({ path, text }) =>
    [...text.matchAll(/\btest(?:\.\w+)?\(\s*["`]([^"`]*)["`]/g)].map(
      ([, title]) => `${path}: ${title}`,
    ),
  );
  expect(titles.filter((title) => inComments.test(title))).toEqual([]);
});

test("plain words: comments in SQL are in plain professional English", () => {
  const comments = readdirSync("db/functions").flatMap((file) =>
    [...readFileSync(`db/functions/${file}`, "utf8").matchAll(/--(.*)$/gm)].map(
      ([, comment]) => `${file}:${comment}`,
    ),
  );
  expect(comments.filter((comment) => inComments.test(comment))).toEqual([]);
});

/** Line and block comments, one entry a line. */
function commentsOf(text: string): string[] {
  const blocks = [...text.matchAll(/^\s*\/\*\*?[\s\S]*?\*\//gm)].flatMap(([block]) =>
    block.split("\n"),
  );
  const lines = [...text.matchAll(/(?:^|[\s;,{}()])\/\/ (.*)$/gm)].map(([, line]) => line!);
  return [...blocks, ...lines];
}
