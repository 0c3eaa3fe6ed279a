import type { RouteConfigEntry } from "@remix-run/route-config";
import { sql } from "drizzle-orm";
import siteMap from "#app/routes.ts";
import type { Db } from "#db/client.server.ts";
import { ideaAuthors } from "#db/schema/idea.ts";
import { visit } from "#tests/http.ts";
import { makeMember } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";
import { accessTable } from "./access-table.ts";
import { type Closed, type IdeaName, makeClosedWorld } from "./closed-world.ts";

const undo = new Error("undo");
const phases = [
  "ideation",
  "refinement",
  "selection",
  "jury",
  "decision",
  "implementation",
] as const;
const writes = (siteMap as RouteConfigEntry[])
  .map(({ path = "" }) => path)
  .filter(
    (path) =>
      accessTable[path]!.post &&
      /:(challengeId|ideaId|contributionId|suggestionId|thanksId|mergeId)/.test(path),
  );
const ofRow = /^(challenge|idea|merge|request|criterion|milestone|contribution|theme|thanks)_/;

const idsOf = (it: Closed) => ({
  challengeId: it.challenge.id,
  ideaId: it.main.id,
  contributionId: it.contribution.id,
  suggestionId: it.suggestion.id,
  milestoneId: it.milestone.id,
  criterionId: it.criteria[0]!.id,
  photoId: it.fileId,
  themeId: it.theme.id,
  thanksId: it.thanks.id,
  mergeId: it.merge.id,
  requestId: it.request.id,
  draftId: it.draft.id,
  rivalId: it.rival.id,
  withdrawnId: it.withdrawn.id,
  fundedId: it.funded.id,
});

/** A hash of everything that belongs to a challenge. */
async function stateOf(db: Pick<Db, "execute">, { challenge }: Closed): Promise<string> {
  const own = [
    "challenge_members",
    "challenge_schedule",
    "challenge_groups",
    "challenge_invitees",
    "challenge_followers",
    "criteria",
    "ideas",
    "votes",
    "ledger",
    "decisions",
    "activity",
    "idea_stats",
  ].map(
    (table) =>
      `select '${table}' || t::text as x from ${table} t where challenge_id = '${challenge.id}'`,
  );
  const ofIdeas = [
    "idea_authors",
    "idea_versions",
    "idea_stage_changes",
    "idea_followers",
    "idea_credits",
    "credit_corrections",
    "contributions",
    "suggestions",
    "milestones",
    "implementations",
    "implementation_updates",
    "scorecards",
    "jury_conflicts",
    "files",
    "reactions",
    "thanks",
    "anonymous_authors",
    "unmask_requests",
    "expert_requests",
  ].map(
    (table) =>
      `select '${table}' || t::text
      from ${table} t
      where idea_id in (select id from ideas where challenge_id = '${challenge.id}')`,
  );
  const queries = [
    ...own,
    `select t::text from challenges t where id = '${challenge.id}'`,
    ...ofIdeas,
    `select m::text from idea_merges m
    where from_id in (select id from ideas where challenge_id = '${challenge.id}')`,
  ];
  const [row] = await db.execute<{ state: string }>(
    sql.raw(`
      select md5(string_agg(x, '|' order by x)) as state
      from (${queries.join(" union all ")}) s`),
  );
  return row!.state;
}

/**
 * Copies of a form, each with one of its ids replaced by an id of another challenge, or with such
 * an id added under its own name.
 */
function* swapIds(
  fields: Record<string, string>,
  foreign: Closed,
): Generator<[string, Record<string, string>]> {
  const ids = Object.entries(idsOf(foreign));
  for (const [name, value] of Object.entries(fields))
    for (const [what, id] of ids) {
      if (ofRow.test(value))
        yield [
          `${name}=${what}`,
          {
            ...Object.fromEntries(
              Object.entries(fields).map(([n, v]) => [n.replace(value, id), v]),
            ),
            [name]: id,
          },
        ];
    }
  for (const [what, id] of ids)
    for (const name of new Set([
      what,
      "id",
      "parentId",
      "coverId",
      "replacesId",
      "criteria.0.id",
      "ideas[]",
      "criteria[]",
    ])) {
      if (name === what || what === "contributionId" || what === "criterionId" || what === "ideaId")
        yield [`+${name}=${what}`, { ...fields, [name]: id }];
    }
}

const fill = (path: string, it: Closed, idea: IdeaName = "main") =>
  `/${path
    .replace(":challengeId", it.challenge.id)
    .replace(":ideaId", it[idea].id)
    .replace(":contributionId", it.contribution.id)
    .replace(":suggestionId", it.suggestion.id)
    .replace(":themeId", it.theme.id)
    .replace(":thanksId", it.thanks.id)
    .replace(":mergeId", it.merge.id)
    .replace(":requestId", it.request.id)}`;

type Sending = { name: string; address: string; fields: Record<string, string>; expected?: number };
type Browser = Awaited<ReturnType<typeof visit>>;

/** Posts a form and says what is wrong with the answer, or null. */
async function findProblem(
  browser: Browser,
  { address, fields, expected }: Sending,
  isUnchanged: () => Promise<boolean>,
): Promise<{ problem: string | null; succeeded: boolean }> {
  const answer = await browser.post(address, fields).catch((error: Error) => error);
  if (answer instanceof Error) return { problem: `broke, ${answer.message}`, succeeded: false };
  const { status, to } = answer;
  if (expected && status !== expected)
    return { problem: `answered ${status} ${to ?? ""}`, succeeded: false };
  if (status >= 400 || (await isUnchanged())) return { problem: null, succeeded: status < 400 };
  return { problem: "changed another challenge", succeeded: true };
}

test("every route: the id of another challenge in the URL or form gives no access to it", async ({
  world: { db },
}) => {
  const world = await makeClosedWorld(db);
  const wrong: string[] = [];
  const reached = new Set<string>();
  let swaps = 0;

  for (const phase of phases) {
    // Each manager has every role in one challenge, and none in the others.
    const { challenge, main } = world.closed[phase];
    for (const role of ["sponsor", "juror"] as const)
      await makeMember({ db }, challenge, challenge.manager, role);
    if (phase !== "jury")
      await db
        .insert(ideaAuthors)
        .values({ ideaId: main.id, personId: challenge.manager.id, position: 2 });
  }
  await Promise.all(
    phases.map(async (phase, index) => {
      const own = world.closed[phase];
      const foreign = world.closed[phases[(index + 1) % phases.length]!];
      const me = own.challenge.manager;
      const over: { db: Db; storage: typeof world.storage } = { db, storage: world.storage };
      const browser = await visit(world, me, over);
      const before = await stateOf(db, foreign);

      async function send(sending: Sending) {
        const { name } = sending;
        await db
          .transaction(async (tx) => {
            over.db = tx as unknown as Db;
            const isUnchanged = async () => (await stateOf(tx, foreign)) === before;
            const { problem, succeeded } = await findProblem(browser, sending, isUnchanged);
            if (problem) wrong.push(`${phase} ${name}: ${problem}`);
            if (succeeded && name.endsWith(" as is")) reached.add(name);
            throw undo;
          })
          .catch((error) => {
            if (error !== undo) wrong.push(`${phase} ${name}: ${String(error)}`);
          });
      }

      for (const path of writes) {
        const { fields = () => ({}), idea } = accessTable[path]!;
        const form = fields(own, world);
        const address = fill(path, own, idea);
        await send({ name: `${path} as is`, address, fields: form });
        await send({
          name: `${path} there`,
          address: fill(path, foreign, idea),
          fields: form,
          expected: 404,
        });
        swaps++;
        for (const [name, swapped] of swapIds(form, foreign)) {
          await send({ name: `${path} ${name}`, address, fields: swapped });
          swaps++;
        }
      }
    }),
  );

  expect(wrong).toEqual([]);
  expect(swaps).toBeGreaterThan(1_000);
  // Unchanged, these forms succeed, so the swap is what stops them.
  expect(reached.size).toBeGreaterThan(25);
}, 400_000); // the machine may be busy
