import { expect, test } from "vitest";
import { rows } from "./rows.ts";
import { type Import, imports, impure, offenders, sources } from "./source.ts";

const layers = [
  "std",
  "prose",
  "i18n",
  "domain",
  "http",
  "offline",
  "components",
  "routes",
  "gateways",
  "jobs",
  "print",
] as const;
const layerOf = (path: string) =>
  layers.find((layer) => path.startsWith(`app/${layer}/`)) ??
  /^(db|emails|tests)\//.exec(path)?.[1] ??
  null;
const packages =
  /^(react|react-dom|@remix-run|express|compression|sirv|i18next|nodemailer|lucia|pg-boss|drizzle-orm|postgres|pino)(\/|$)/;

// Who may take what, beside their own layer. Types cost nothing when the program runs, so a few layers may take only those.
const may: Record<string, { values: RegExp; types?: RegExp; packages?: RegExp }> = {
  std: { values: /^$/ },
  prose: { values: /^app\/std\/|^db\/(enums|locales)/ },
  i18n: {
    values: /^app\/std\/|^db\/(enums|locales)/,
    types: /^app\/(domain|prose)\//,
    packages: /^react$/,
  },
  domain: {
    values: /^app\/(std|prose)\/|^db\/(enums|locales|schema\/|columns)/,
    types: /^db\/client/,
    packages: /^drizzle-orm/,
  },
  http: {
    values:
      /^app\/(std|prose|domain|i18n|styles)\/|^app\/paths|^db\/(enums|locales|[a-z-]+\.server)/,
    types: /^app\/(jobs|components)\//,
    packages: /./,
  },
  offline: { values: /^app\/(std\/|paths)/, types: /^app\/http\//, packages: /^$/ },
  components: {
    values:
      /^app\/(std|prose|domain|i18n|offline)\/|^app\/paths|^db\/(enums|locales)|^app\/styles\//,
    types: /^app\/http\//,
    packages: /^(react|react-dom|@remix-run\/react)/,
  },
  routes: {
    values:
      /^app\/(std|prose|domain|http|components|i18n|styles|print)\/|^app\/paths|^db\/(enums|locales)/,
    packages: /^(react|@remix-run\/(react|node))/,
  },
  gateways: {
    values: /^app\/std\//,
    types: /^app\/(http|domain)\/|^db\/client/,
    packages: /^(nodemailer|postgres|pino)/,
  },
  jobs: {
    values:
      /^app\/(std|prose|domain|i18n|gateways|styles|print)\/|^app\/(paths|http\/(settings|log)\.server)|^emails\/|^db\//,
    packages: /^(pg-boss|postgres|drizzle-orm|pino|react)/,
  },
  print: { values: /^app\/(std|domain|i18n|styles)\/|^db\/(enums|locales)/, packages: /^$/ },
  emails: {
    values: /^app\/(std|i18n|prose|styles)\/|^app\/paths|^db\/(enums|locales)/,
    types: /^app\/domain\//,
    packages: /^(react|@react-email\/components)$/,
  },
};

// Each line here is a decision with its reason, not a habit.
const exceptions = new Set([
  "app/domain/auth/token-email.ts -> app/paths.ts", // a letter that carries a secret carries its link whole
  "app/server/start.server.ts -> app/gateways/storage.server.ts", // where everything is put together, the storage is handed on as an interface
  "app/server/start.server.ts -> app/gateways/mail.server.ts",
  "app/server/start.server.ts -> app/jobs/run-jobs.ts", // the process that serves also runs the jobs
  "app/server/start.server.ts -> app/live/live.ts",
  "app/server/start.server.ts -> app/jobs/compose-email.ts",
  "app/server/start.server.ts -> app/jobs/close-due-phases.ts",
  "app/server/start.server.ts -> app/jobs/delete-orphaned-files.ts",
  "app/server/start.server.ts -> app/jobs/delete-old-views.ts",
  "app/server/start.server.ts -> app/jobs/delete-old-keys.ts",
  "app/server/start.server.ts -> app/jobs/remind-of-answers.ts",
  "app/server/start.server.ts -> app/demo/seed-demo.ts", // and fills a fresh demo
]);

function allowed({ from, to, types }: Import): boolean {
  const layer = layerOf(from);
  const law = layer && may[layer];
  if (!law || layer === layerOf(to) || exceptions.has(`${from} -> ${to}`)) return true;
  if (/^(app|db|emails|tests)\//.test(to))
    return law.values.test(to) || (types && (law.types?.test(to) ?? false));
  return types || !packages.test(to) || (law.packages?.test(to) ?? false);
}

test("every layer imports only what it may", () => {
  expect(offenders((one) => !allowed(one))).toEqual([]);
});

test("the product never imports its tests", () => {
  expect(
    offenders(({ from, to }) => !from.startsWith("tests/") && to.startsWith("tests/")),
  ).toEqual([]);
});

test("nobody imports a route, except the site map and tests", () => {
  expect(
    offenders(
      ({ from, to, types }) =>
        !types && to.startsWith("app/routes/") && !/^(app\/routes\.ts|tests\/)/.test(from),
    ),
  ).toEqual([]);
});

test("components take from the domain what a browser can have: no verbs, no reads", () => {
  expect(
    offenders(
      ({ from, to, types }) =>
        from.startsWith("app/components/") &&
        !types &&
        to.startsWith("app/domain/") &&
        impure.has(to),
    ),
  ).toEqual([]);
});

test("http takes verbs and reads only of people and of the organisation", () => {
  const of = /^app\/domain\/(people|activity|organisation)\//;
  expect(
    offenders(
      ({ from, to, types }) =>
        from.startsWith("app/http/") &&
        !types &&
        to.startsWith("app/domain/") &&
        impure.has(to) &&
        !of.test(to),
    ),
  ).toEqual([]);
});

test("whatever touches the database or the machine in http, db or i18n says so in its name", () => {
  const code = (path: string) =>
    /^(app\/(http|i18n)|db)\//.test(path) &&
    !/^db\/(schema|seed)\/|^db\/[a-z]+\.config|^db\/(enums|locales|invariants)/.test(path);
  const wrong = imports
    .filter(
      ({ from, to, types }) =>
        code(from) &&
        !types &&
        /^(node:|postgres$|express$)/.test(to) &&
        !from.endsWith(".server.ts"),
    )
    .map(({ from }) => from);
  expect([...new Set(wrong)]).toEqual([]);
});

const noun = (path: string) => /^app\/domain\/([^/]+)\//.exec(path)?.[1] ?? null;
const rowOf = (name: string) => rows.findIndex((row) => row.includes(name));

test("every noun of the domain has a row", () => {
  const nouns = new Set(imports.map(({ from }) => noun(from)).filter((name) => name !== null));
  expect([...nouns].filter((name) => rowOf(name) < 0)).toEqual([]);
});

test("a noun of the domain looks only back in the rows", () => {
  expect(
    offenders(({ from, to, types }) => {
      const [mine, theirs] = [noun(from), noun(to)];
      return (
        !types &&
        mine !== null &&
        theirs !== null &&
        mine !== theirs &&
        rowOf(theirs) >= rowOf(mine)
      );
    }),
  ).toEqual([]);
});

test("no barrels: nothing is passed on under another roof", () => {
  expect(
    sources
      .filter(
        ({ path, text }) => !path.startsWith("tests/") && /^export\s[^;]*\sfrom\s+"/m.test(text),
      )
      .map(({ path }) => path),
  ).toEqual([]);
});
