import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import siteMap from "#app/routes.ts";
import { nameOf, pages } from "#tests/e2e/pages/pages.ts";

const routes = (siteMap as RouteConfigEntry[])
  .map(({ path = "", file }) => ({ path, file, holes: (path.match(/[:*]/g) ?? []).length }))
  .sort((a, b) => a.holes - b.holes);
const answers = (path: string, address: string) =>
  new RegExp(`^/${path.replaceAll(/:\w+/g, "[^/]+").replace("*", ".*")}$`).test(address);
const routeOf = (address: string) =>
  routes.find(({ path }) => answers(path, address.split(/[?#]/)[0]!))!;

test("pages test: every page of the site map is listed in tests/e2e/pages/pages.ts", () => {
  const seen = new Set(pages.map(({ at }) => routeOf(at).file));
  expect(
    routes.filter(({ file }) => file.endsWith(".tsx") && !seen.has(file)).map(({ path }) => path),
  ).toEqual([]);
});

test("pages test: only pages are listed, each under a unique name", () => {
  expect(pages.filter(({ at }) => !routeOf(at).file.endsWith(".tsx")).map(({ at }) => at)).toEqual(
    [],
  );
  const names = pages.map(nameOf);
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
});
