import type { RouteConfigEntry } from "@remix-run/route-config";
import { sql } from "drizzle-orm";
import siteMap from "#app/routes.ts";
import { writeOnly } from "#app/web/handlers.ts";
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

const unseen: readonly Actor[] = ["visitor", "outsider", "moderator", "deactivated"];
const nobodyIn: readonly Actor[] = ["visitor", "deactivated"];
const sees = (who: Actor, phase: ChallengePhase) =>
  phase === "draft" ? ["sponsor", "manager", "admin"].includes(who) : !unseen.includes(who);
const ofChallenge = (path: string) =>
  /:(challengeId|ideaId|contributionId|suggestionId|thanksId|mergeId|fileId)/.test(path);

function getsThrough(row: string, who: Actor, phase: ChallengePhase, bound: boolean): boolean {
  if (bound && !sees(who, phase)) return false;
  return row.split(";").some((clause) => {
    const [names = "", phases] = clause.split("|").map((part) => part.trim());
    const meant = names
      .split(" ")
      .some(
        (name) =>
          name === who ||
          name === "all" ||
          (name === "in" && !nobodyIn.includes(who)) ||
          (name === "see" && sees(who, phase)),
      );
    return meant && (!phases || phases.split(" ").includes(phase));
  });
}

const fill = (
  path: string,
  it: Closed,
  { people, group, letter }: ClosedWorld,
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
    .replace(":file", "a4-en.pdf")
    .replace(":personId", people.sponsor.id)
    .replace(":person", people.victim.id)
    .replace(":group", group.id)
    .replace(":letterId", letter.id)
    .replace(":secret", "none")
    .replace("*", "nowhere/at/all")}`;

const touched = async (db: Pick<Db, "execute">) =>
  Number(
    (
      await db.execute<{ n: string }>(
        sql`select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::text as n from pg_stat_xact_user_tables where relname not in ('rate_limits', 'sessions')`,
      )
    )[0]!.n,
  );

test("everybody gets where they may, in every phase, and nobody else anywhere", async ({
  world: { db },
}) => {
  const world = await makeClosedWorld(db);
  const unexpected: string[] = [];
  let cells = 0;

  const visits = actors.map(async (who) => {
    const over: { db: Db; storage: ClosedWorld["storage"]; clientAddress: string } = {
      db,
      storage: world.storage,
      clientAddress: "",
    };
    const browser = await visit(world, who === "visitor" ? undefined : world.people[who], over);

    // Whatever is done is undone, so that every cell finds the same world.
    async function cell(kind: "GET" | "POST", path: string, it: Closed) {
      const row = accessTable[path]!;
      const address = fill(path, it, world, row.idea);
      const rule = (kind === "GET" ? row.get : row.post) ?? "nobody";
      const bound = ofChallenge(path);
      const may = getsThrough(rule, who, it.phase, bound);
      const elsewhen = !bound || getsThrough(rule.replace(/\|[^;]*/g, ""), who, it.phase, bound); // may do so in some other phase
      const name = `${who} ${it.phase} ${kind} ${path}`;
      over.clientAddress = `10.${Math.floor(++cells / 65_000)}.${Math.floor(cells / 250) % 250}.${cells % 250}`;
      await db
        .transaction(async (tx) => {
          over.db = tx as unknown as Db;
          const before = await touched(tx);
          const said = await (kind === "GET"
            ? browser.get(address)
            : browser.post(address, row.fields?.(it, world) ?? {})
          ).catch((error: Error) => error);
          if (said instanceof Error) unexpected.push(`${name}: broke, ${said.message}`);
          else {
            const wrong = judge(said, {
              who,
              may,
              elsewhen,
              bound,
              picture: path === "files/:fileId",
              sees: sees(who, it.phase),
            });
            if (wrong)
              unexpected.push(
                `${name}: ${wrong}, got ${said.status} ${said.to ?? ""} ${said.status >= 400 ? JSON.stringify(said.data).slice(0, 120) : ""}`,
              );
            if (!may && (await touched(tx)) !== before)
              unexpected.push(`${name}: was refused but wrote`);
          }
          throw undo;
        })
        .catch((error) => {
          if (error !== undo) unexpected.push(`${name}: ${String(error)}`);
        });
    }

    for (const { path, file } of routes) {
      const { loader, action } = await modules[`../../app/${file}`]!();
      const phases = ofChallenge(path) ? challengePhases : (["ideation"] as const);
      for (const phase of phases) {
        if (loader && loader !== writeOnly) await cell("GET", path, world.closed[phase]);
        if (action) await cell("POST", path, world.closed[phase]);
      }
    }
  });
  await Promise.all(visits);

  expect(unexpected).toEqual([]);
  expect(cells).toBeGreaterThan(6_000);
}, 400_000); // the machine may be busy

type Cell = {
  who: Actor;
  may: boolean;
  elsewhen: boolean;
  bound: boolean;
  picture: boolean;
  sees: boolean;
};
const toSignIn = ({ status, to }: Answer) =>
  status === 401 || (status === 302 && to?.startsWith("/sign-in?to=") === true);

/** What is wrong with an answer, or null. */
function judge(said: Answer, { who, may, elsewhen, bound, picture, sees }: Cell): string | null {
  if (may)
    return (said.status === 200 || said.status === 302) &&
      !(said.to ?? "").startsWith("/sign-in?to=")
      ? null
      : "should get through";
  if (!sees && JSON.stringify(said.data ?? "").includes(marker)) return "reads what it may not";
  if (bound && nobodyIn.includes(who))
    return toSignIn(said) || (picture && said.status === 404) ? null : "should sign in"; // a picture cannot send anybody to sign in
  if (bound && !sees) return said.status === 404 ? null : "should find nothing";
  if (!elsewhen)
    return said.status === 403 || said.status === 404 ? null : "should be told it is not for them";
  return toSignIn(said) || [400, 401, 403, 404, 409, 410, 422].includes(said.status)
    ? null
    : "should be refused";
}

test("the table has a row for every address of the site map, and no other", async () => {
  expect(Object.keys(accessTable).sort()).toEqual(routes.map(({ path }) => path).sort());
  for (const { path, file } of routes) {
    const { loader, action } = await modules[`../../app/${file}`]!();
    expect({ path, get: !!loader && loader !== writeOnly, post: !!action }).toEqual({
      path,
      get: accessTable[path]!.get !== undefined,
      post: accessTable[path]!.post !== undefined,
    });
  }
});
