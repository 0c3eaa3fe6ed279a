import { expect, test } from "vitest";
import { sources } from "./source.ts";

const having = (where: RegExp, what: RegExp, except: string[] = []) =>
  sources
    .filter(({ path, text }) => where.test(path) && !except.includes(path) && what.test(text))
    .map(({ path }) => path);

test("the database's clock decides: the domain never asks the machine's", () => {
  expect(having(/^app\/domain\//, /new Date\(\)|Date\.now\(\)/)).toEqual([]);
});

test("verbs and routes never catch", () => {
  expect(having(/^app\/(domain|routes)\//, /\btry\s*\{|\bcatch\s*[({]/)).toEqual([]);
});

test("no style attributes: a strict policy does not apply them", () => {
  expect(having(/^app\/.*\.tsx$/, /\sstyle=\{|\sstyle="/)).toEqual([]);
});

test("raw HTML enters a page in one place only, where prose has been made safe", () => {
  expect(
    having(/^app\/.*\.tsx$/, /dangerouslySetInnerHTML/, [
      "app/components/rich-text/prose-view.tsx",
    ]),
  ).toEqual([]);
});

test("nobody types a URL: links and forms are made by paths.ts", () => {
  expect(
    having(/^app\/(routes|components)\//, /\b(href|to|action)="\/[^"]*"|\bredirect\(\s*["`]\//),
  ).toEqual([]);
});

test("routes do one thing: a screen or a write", () => {
  const both = sources.filter(
    ({ path, text }) =>
      path.startsWith("app/routes/") &&
      /export const action\b/.test(text) &&
      /export default\b/.test(text),
  );
  expect(both.map(({ path }) => path)).toEqual([]);
});

test("nothing is left for later", () => {
  expect(
    having(
      /^(app|db|emails)\//,
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|expect-error)|\bdebugger\b/,
    ),
  ).toEqual([]);
});

test("what goes wrong is written to the log, not to the console", () => {
  const speaking =
    /^app\/(serve\.ts|jobs\/(import|export)-package\.ts|http\/(start|build-when-changed)\.server\.ts)$|^db\/seed\//;
  expect(
    having(/^(app|db|emails)\//, /\bconsole\.(log|error|warn|info)\(/).filter(
      (path) => !speaking.test(path),
    ),
  ).toEqual([]);
});
