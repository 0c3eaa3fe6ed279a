import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, test } from "vitest";
import siteMap from "#app/routes.ts";
import { createRouteTree, findRoute } from "#app/server/route-tree.ts";

const routes = (siteMap as RouteConfigEntry[]).map(({ file, path, index }) => ({
  id: file,
  path,
  index: index as never,
  parentId: "root",
}));
const tree = createRouteTree(routes);
const splat = routes.find(({ path }) => path === "*")!.id;

/** The route that Remix chooses, which is the splat's for an unknown address. */
const byRemix = (pathname: string) => matchRoutes(routes, { pathname })?.at(-1)?.route.id;
const byTree = (pathname: string) => findRoute(tree, pathname) ?? splat;

const fixedSegments = [...new Set(routes.flatMap(({ path = "" }) => path.split("/")))].filter(
  (segment) => /^[^:*]/.test(segment),
);
const withParameters = (value: string) =>
  routes.map(
    ({ path = "" }) => `/${path.replace("*", "no/such/page").replace(/:\w+/g, () => value)}`,
  );
const ordinary = withParameters("idea_4f");
const addresses = new Set(
  // A parameter's value may also be the fixed segment of another route.
  ["idea_4f", "a%2Fb", "%C3%A9", "x.y", ...fixedSegments].flatMap(withParameters),
);
const odd = [
  "/",
  "//",
  "/_root",
  "/challenges//edit",
  "//challenges",
  "/CHALLENGES/NEW",
  "/challenges/%6Eew",
  "/challenges/%6eEw/",
  "/challenges/\u212Aew",
  "/challenges/%zz/edit",
  "/challenges/%",
  "/sign-in/dem%C4%B1",
  "/%2F",
  "/ideas/a b",
  "/ideas/*",
  "/ideas/:ideaId",
  "/constructor",
  "/__proto__",
];

test("findRoute: every address of the site map, the same route as Remix chooses", () => {
  expect(addresses.size).toBeGreaterThan(5_000);
  expect([...addresses].filter((address) => byTree(address) !== byRemix(address))).toEqual([]);
});

test("findRoute: every page of the site map is found without asking Remix", () => {
  const found = ordinary.map((address) => findRoute(tree, address) ?? splat);
  expect(found).toEqual(routes.map(({ id }) => id));
});

test("findRoute: other cases, slashes at the end and an odd address, the same as Remix", () => {
  const variants = ordinary.flatMap((address) => [
    address.toUpperCase(),
    `${address}/`,
    `${address}//`,
    `${address}/more`,
  ]);
  const different = [...odd, ...variants].filter((address) => byTree(address) !== byRemix(address));
  expect(different).toEqual([]);
});

test("findRoute: the data of a page is answered by the page's route", () => {
  expect(findRoute(tree, "/_root.data")).toBe(byRemix("/"));
  expect(findRoute(tree, "/challenges/new.data")).toBe(byRemix("/challenges/new"));
  expect(findRoute(tree, "/ideas/idea_4f.data")).toBe(byRemix("/ideas/idea_4f"));
});
