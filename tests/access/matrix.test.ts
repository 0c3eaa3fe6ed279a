import type { RouteConfigEntry } from "@remix-run/route-config";
import { sql } from "drizzle-orm";
import siteMap from "#app/routes.ts";
import { methodNotAllowed } from "#app/web/handlers.ts";
import type { Db } from "#db/client.server.ts";
import { type ChallengePhase, challengePhases } from "#db/enums.ts";
import { type Answer, visit } from "#tests/http.ts";
import { expect, test } from "#tests/world.ts";
import { accessTable } from "./access-table.ts";
import {
  type Actor,
  actors,
  type Closed,
  type ClosedWorld,
  type IdeaName,
  makeClosedWorld,
  marker,
} from "./closed-world.ts";

const modules = import.meta.glob<Record<string, unknown>>("../../app/routes/**/*.{ts,tsx}");
const routes = (siteMap as RouteConfigEntry[]).map(({ path = "", file }) => ({ path, file }));
const undo = new Error("undo");

const outsiders: readonly Actor[] = ["visitor", "outsider", "moderator", "deactivated"];
const signedOut: readonly Actor[] = ["visitor", "deactivated"];
const sees = (who: Actor, phase: ChallengePhase) =>
  phase === "draft" ? ["sponsor", "manager", "admin"].includes(who) : !outsiders.includes(who);
const ofChallenge = (path: string) =>
  /:(challengeId|ideaId|contributionId|suggestionId|thanksId|mergeId|fileId)/.test(path);

function getsThrough(
  row: string,
  who: Actor,
  phase: ChallengePhase,
  isOfChallenge: boolean,
): boolean {
  if (isOfChallenge && !sees(who, phase)) return false;
  return row.split(";").some((clause) => {
    const [names = "", phases] = clause.split("|").map((part) => part.trim());
    const isNamed = names
      .split(" ")
      .some(
        (name) =>
          name === who ||
          name === "all" ||
          (name === "in" && !signedOut.includes(who)) ||
          (name === "see" && sees(who, phase)),
      );
    return isNamed && (!phases || phases.split(" ").includes(phase));
  });
}

const fill = (
  path: string,
  it: Closed,
  { people, group, email }: ClosedWorld,
  idea: IdeaName = "main",
) =>
  `/${path
    .replace(":challengeId", it.challenge.id)
    .replace(":ideaId", it[idea].id)
    .replace(":contributionId", it.contribution.id)
    .replace(":suggestionId", it.suggestion.id)
    .replace(":themeId", it.theme.id)
    .replace(":thanksId", it.thanks.id)
    .replace(":mergeId", it.merge.id)
    .replace(":requestId", it.request.id)
    .replace(":fileId", it.fileId)
    .replace(":fileName", "a4-en.pdf")
    .replace(":sponsorId", people.sponsor.id)
    .replace(":personId", people.victim.id)
    .replace(":groupId", group.id)
    .replace(":emailId", email.id)
    .replace(":secret", "none")
    .replace("*", "nowhere/at/all")}`;

async function countWrites(db: Pick<Db, "execute">): Promise<number> {
  const [row] = await db.execute<{ count: string }>(sql`
    select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::text as count
    from pg_stat_xact_user_tables
    where relname not in ('rate_limits', 'sessions')`);
  return Number(row!.count);
}

/** A client address of its own for each cell, so that no rate limit applies. */
const addressOf = (n: number) =>
  `10.${Math.floor(n / 65_000)}.${Math.floor(n / 250) % 250}.${n % 250}`;

type Cell = { who: Actor; kind: "GET" | "POST"; path: string; it: Closed };

/** Whether the table allows this cell; `inAnyPhase` ignores the phases of the table. */
function isAllowed({ who, kind, path, it }: Cell, inAnyPhase = false): boolean {
  const row = accessTable[path]!;
  const clauses = (kind === "GET" ? row.get : row.post) ?? "nobody";
  const ofAnyPhase = clauses.replace(/\|[^;]*/g, "");
  return getsThrough(inAnyPhase ? ofAnyPhase : clauses, who, it.phase, ofChallenge(path));
}

const describeAnswer = ({ status, to, data }: Answer) =>
  [status, to ?? "", status >= 400 ? JSON.stringify(data).slice(0, 120) : ""].join(" ");

/**
 * Sends the request of a cell and says what is wrong with the answer or with what was written, or
 * null.
 */
async function checkCell(
  db: Pick<Db, "execute">,
  world: ClosedWorld,
  browser: Awaited<ReturnType<typeof visit>>,
  cell: Cell,
): Promise<string | null> {
  const { kind, path, it } = cell;
  const row = accessTable[path]!;
  const address = fill(path, it, world, row.idea);
  const before = await countWrites(db);
  const answer = await (kind === "GET"
    ? browser.get(address)
    : browser.post(address, row.fields?.(it, world) ?? {})
  ).catch((error: Error) => error);
  if (answer instanceof Error) return `broke, ${answer.message}`;
  const wrong = isAllowed(cell) ? judgeAllowed(answer) : judgeRefused(answer, cell);
  if (wrong) return `${wrong}, got ${describeAnswer(answer)}`;
  if (!isAllowed(cell) && (await countWrites(db)) !== before) return "was refused but wrote";
  return null;
}

async function* cellsOf(who: Actor, world: ClosedWorld): AsyncGenerator<Cell> {
  for (const { path, file } of routes) {
    const { loader, action } = await modules[`../../app/${file}`]!();
    const phases = ofChallenge(path) ? challengePhases : (["ideation"] as const);
    for (const phase of phases) {
      const it = world.closed[phase];
      if (loader && loader !== methodNotAllowed) yield { who, kind: "GET", path, it };
      if (action) yield { who, kind: "POST", path, it };
    }
  }
}

test("access table: every role reaches exactly its pages and actions, in every phase", async ({
  world: { db },
}) => {
  const world = await makeClosedWorld(db);
  const unexpected: string[] = [];
  let cellCount = 0;

  const visits = actors.map(async (who) => {
    const over: { db: Db; storage: ClosedWorld["storage"]; clientAddress: string } = {
      db,
      storage: world.storage,
      clientAddress: "",
    };
    const browser = await visit(world, who === "visitor" ? undefined : world.people[who], over);

    // Rolls back every cell, so that each one finds the same world.
    async function runCell(cell: Cell) {
      const name = `${who} ${cell.it.phase} ${cell.kind} ${cell.path}`;
      cellCount++;
      over.clientAddress = addressOf(cellCount);
      await db
        .transaction(async (tx) => {
          over.db = tx as unknown as Db;
          const wrong = await checkCell(tx, world, browser, cell);
          if (wrong) unexpected.push(`${name}: ${wrong}`);
          throw undo;
        })
        .catch((error) => {
          if (error !== undo) unexpected.push(`${name}: ${String(error)}`);
        });
    }

    for await (const cell of cellsOf(who, world)) await runCell(cell);
  });
  await Promise.all(visits);

  expect(unexpected).toEqual([]);
  expect(cellCount).toBeGreaterThan(6_000);
}, 400_000); // the machine may be busy

const leadsToSignIn = ({ status, to }: Answer) =>
  status === 401 || (status === 302 && to?.startsWith("/sign-in?to=") === true);

/** What is wrong with the answer to an allowed request, or null. */
function judgeAllowed({ status, to }: Answer): string | null {
  const passed = (status === 200 || status === 302) && !(to ?? "").startsWith("/sign-in?to=");
  return passed ? null : "should get through";
}

/** What is wrong with the answer to a refused request, or null. */
function judgeRefused(answer: Answer, cell: Cell): string | null {
  const maySee = sees(cell.who, cell.it.phase);
  if (!maySee && JSON.stringify(answer.data ?? "").includes(marker)) return "reads what it may not";
  const expectation = expectationFor(cell, maySee);
  return isRefusedAs[expectation](answer, cell) ? null : expectation;
}

function expectationFor(cell: Cell, maySee: boolean): keyof typeof isRefusedAs {
  if (!ofChallenge(cell.path)) return "should be refused";
  if (signedOut.includes(cell.who)) return "should sign in";
  if (!maySee) return "should find nothing";
  return isAllowed(cell, true) ? "should be refused" : "should be told it is not for them";
}

const isRefusedAs = {
  // A picture cannot lead to the sign-in page.
  "should sign in": (answer: Answer, { path }: Cell) =>
    leadsToSignIn(answer) || (path === "files/:fileId" && answer.status === 404),
  "should find nothing": ({ status }: Answer) => status === 404,
  "should be told it is not for them": ({ status }: Answer) => status === 403 || status === 404,
  "should be refused": (answer: Answer) =>
    leadsToSignIn(answer) || [400, 401, 403, 404, 409, 410, 422].includes(answer.status),
};

test("access table: has a row for every route, and no other", async () => {
  expect(Object.keys(accessTable).sort()).toEqual(routes.map(({ path }) => path).sort());
  for (const { path, file } of routes) {
    const { loader, action } = await modules[`../../app/${file}`]!();
    expect({ path, get: !!loader && loader !== methodNotAllowed, post: !!action }).toEqual({
      path,
      get: accessTable[path]!.get !== undefined,
      post: accessTable[path]!.post !== undefined,
    });
  }
});
