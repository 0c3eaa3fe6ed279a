import { expect, test } from "vitest";
import { isComposingRead, nounOf, rowOf } from "./rows.ts";
import { findCircles, type Import, imports, offenders, serverOnly, sources } from "./source.ts";

const layers = [
  "std",
  "rich-text",
  "i18n",
  "styles",
  "domain",
  "config",
  "web",
  "server",
  "live",
  "offline",
  "components",
  "routes",
  "gateways",
  "jobs",
  "poster",
  "demo",
] as const;
const layerOf = (path: string) =>
  layers.find((layer) => path.startsWith(`app/${layer}/`)) ??
  /^(db|emails|tests)\//.exec(path)?.[1] ??
  null;
const packages =
  /^(react|react-dom|@remix-run|express|compression|sirv|i18next|nodemailer|lucia|pg-boss|drizzle-orm|postgres|pino)(\/|$)/;

/** What a layer may import beside itself. `types`: only as types, which do not exist at run time. */
type Law = { values: RegExp; types?: RegExp; packages?: RegExp };
const laws: Record<string, Law> = {
  std: { values: /^$/ },
  "rich-text": { values: /^app\/std\/|^db\/(enums|locales)/ },
  i18n: {
    values: /^app\/std\/|^db\/(enums|locales)/,
    types: /^app\/(domain|rich-text)\//,
    packages: /^react$/,
  },
  styles: { values: /^app\/std\// },
  domain: {
    values: /^app\/(std|rich-text)\/|^db\/(enums|locales|schema\/|columns|any-of)/,
    types: /^db\/client/,
    packages: /^drizzle-orm/,
  },
  config: { values: /^app\/std\/|^db\/(embedded|locales)/, packages: /^$/ },
  web: {
    values:
      /^app\/(std|rich-text|domain|i18n|styles)\/|^app\/paths|^db\/(enums|locales|[a-z-]+\.server)/,
    types: /^app\/(config|live)\//,
    packages: /./,
  },
  live: {
    values: /^app\/(std|domain)\//,
    types: /^db\/client/,
    packages: /^(postgres|drizzle-orm|pino)/,
  },
  offline: { values: /^app\/(std\/|paths)/, types: /^app\/web\/form-reply/, packages: /^$/ },
  components: {
    values: /^app\/(std|rich-text|domain|i18n|offline|styles)\/|^app\/paths|^db\/(enums|locales)/,
    types: /^app\/web\/(form-reply|preferences)/,
    packages: /^(react|react-dom|@remix-run\/react)/,
  },
  routes: {
    values:
      /^app\/(std|rich-text|domain|web|components|i18n|styles|poster)\/|^app\/paths|^db\/(enums|locales)/,
    packages: /^(react|@remix-run\/(react|node))/,
  },
  gateways: {
    values: /^app\/std\//,
    types: /^app\/(config|domain)\/|^db\/client/,
    packages: /^(nodemailer|postgres|pino)/,
  },
  jobs: {
    values:
      /^app\/(std|rich-text|domain|i18n|gateways|styles|poster|config)\/|^app\/paths|^emails\/|^db\//,
    packages: /^(pg-boss|postgres|drizzle-orm|pino|react)/,
  },
  poster: { values: /^app\/(std|domain|i18n|styles)\/|^db\/(enums|locales)/, packages: /^$/ },
  demo: { values: /^app\/(std|rich-text|domain)\/|^db\//, packages: /^drizzle-orm/ },
  emails: {
    values: /^app\/(std|i18n|rich-text|styles)\/|^app\/paths|^db\/(enums|locales)/,
    types: /^app\/domain\//,
    packages: /^(react|@react-email\/components)$/,
  },
  db: {
    values: /^app\/std\//,
    types: /^app\/rich-text\//,
    packages: /^(drizzle-orm|drizzle-kit|postgres|rate-limiter-flexible)/,
  },
};

function isAllowed({ from, to, types }: Import): boolean {
  const layer = layerOf(from);
  const law = layer && laws[layer];
  if (!law || layer === layerOf(to)) return true; // app/server is the composition root: it may import all
  if (/^(app|db|emails|tests)\//.test(to)) {
    return law.values.test(to) || (types && (law.types?.test(to) ?? false));
  }
  return types || !packages.test(to) || (law.packages?.test(to) ?? false);
}

test("imports: every layer imports only what it may", () => {
  expect(offenders((candidate) => !isAllowed(candidate))).toEqual([]);
});

test("imports: no circle, not even one of types alone", () => {
  const product = imports.filter(({ from }) => !from.startsWith("tests/"));
  expect(findCircles(product)).toEqual([]);
});

test("imports: the product never imports its tests", () => {
  expect(
    offenders(({ from, to }) => !from.startsWith("tests/") && to.startsWith("tests/")),
  ).toEqual([]);
});

test("imports: only the site map and tests import a route", () => {
  expect(
    offenders(
      ({ from, to, types }) =>
        !types && to.startsWith("app/routes/") && !/^(app\/routes\.ts|tests\/)/.test(from),
    ),
  ).toEqual([]);
});

test("imports: components import only the browser-safe part of the domain", () => {
  expect(
    offenders(
      ({ from, to, types }) =>
        from.startsWith("app/components/") &&
        !types &&
        to.startsWith("app/domain/") &&
        serverOnly.has(to),
    ),
  ).toEqual([]);
});

test("imports: web calls verbs and reads of authentication, people, activity, idempotency and the organisation only", () => {
  const permitted = /^app\/domain\/(auth|people|activity|organisation|idempotency)\//;
  expect(
    offenders(
      ({ from, to, types }) =>
        from.startsWith("app/web/") &&
        !types &&
        to.startsWith("app/domain/") &&
        serverOnly.has(to) &&
        !permitted.test(to),
    ),
  ).toEqual([]);
});

test("imports: files of web, config, server, db and i18n that need Node.js or the database are named .server.ts", () => {
  const isCovered = (path: string) =>
    /^(app\/(web|config|server|i18n)|db)\//.test(path) &&
    !/^db\/schema\/|^db\/[a-z]+\.config|^db\/(enums|locales|invariants)/.test(path);
  const wrong = imports
    .filter(
      ({ from, to, types }) =>
        isCovered(from) &&
        !types &&
        /^(node:|postgres$|express$)/.test(to) &&
        !from.endsWith(".server.ts"),
    )
    .map(({ from }) => from);
  expect([...new Set(wrong)]).toEqual([]);
});

test("imports: every noun of the domain has a row", () => {
  const nouns = new Set(imports.map(({ from }) => nounOf(from)).filter((noun) => noun !== null));
  expect([...nouns].filter((noun) => rowOf(noun) < 0)).toEqual([]);
});

test("imports: a noun of the domain imports only from earlier rows, save the reads that compose a page", () => {
  expect(
    offenders(({ from, to, types }) => {
      const [mine, theirs] = [nounOf(from), nounOf(to)];
      if (types || mine === null || theirs === null || mine === theirs) return false;
      return !isComposingRead(from) && rowOf(theirs) >= rowOf(mine);
    }),
  ).toEqual([]);
});

test("imports: only other composing reads import a read that composes a page", () => {
  expect(
    offenders(
      ({ from, to, types }) =>
        !types && nounOf(from) !== null && isComposingRead(to) && !isComposingRead(from),
    ),
  ).toEqual([]);
});

test("imports: no barrels and no re-exports", () => {
  expect(
    sources
      .filter(
        ({ path, text }) => !path.startsWith("tests/") && /^export\s[^;]*\sfrom\s+"/m.test(text),
      )
      .map(({ path }) => path),
  ).toEqual([]);
});
