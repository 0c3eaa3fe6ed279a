import { expect, test } from "vitest";
import { sources } from "./source.ts";

const having = (where: RegExp, what: RegExp, except: string[] = []) =>
  sources
    .filter(({ path, text }) => where.test(path) && !except.includes(path) && what.test(text))
    .map(({ path }) => path);

test("clock: the domain reads the time from the database, never from the process", () => {
  expect(having(/^app\/domain\//, /new Date\(\)|Date\.now\(\)/)).toEqual([]);
});

test("errors: verbs and routes never catch", () => {
  expect(having(/^app\/(domain|routes)\//, /\btry\s*\{|\bcatch\s*[({]/)).toEqual([]);
});

test("markup: no style attributes, since the content security policy does not apply them", () => {
  expect(having(/^app\/.*\.tsx$/, /\sstyle=\{|\sstyle="/)).toEqual([]);
});

test("markup: raw HTML is set by rich text, after sanitising, and by what React rendered, only", () => {
  expect(
    having(/^app\/.*\.tsx$/, /dangerouslySetInnerHTML/, [
      "app/components/rich-text/rich-text-view.tsx",
      "app/components/ui/kept-content.tsx",
    ]),
  ).toEqual([]);
});

test("links: every URL in routes and components comes from paths.ts", () => {
  expect(
    having(/^app\/(routes|components)\//, /\b(href|to|action)="\/[^"]*"|\bredirect\(\s*["`]\//),
  ).toEqual([]);
});

test("routes: a route file is a page or a write, not both", () => {
  const both = sources.filter(
    ({ path, text }) =>
      path.startsWith("app/routes/") &&
      /export const action\b/.test(text) &&
      /export default\b/.test(text),
  );
  expect(both.map(({ path }) => path)).toEqual([]);
});

test("code: no TODO, ts-ignore or debugger", () => {
  expect(
    having(
      /^(app|db|emails)\//,
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|expect-error)|\bdebugger\b/,
    ),
  ).toEqual([]);
});

test("logging: errors go to the log, not to the console", () => {
  const speaking =
    /^app\/(serve\.ts|jobs\/(import|export)-package\.ts|server\/(start|build-if-stale)\.server\.ts)$|^app\/demo\//;
  expect(
    having(/^(app|db|emails)\//, /\bconsole\.(log|error|warn|info)\(/).filter(
      (path) => !speaking.test(path),
    ),
  ).toEqual([]);
});
