import type { RouteConfigEntry } from "@remix-run/route-config";
import { and, eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import { declareConflict } from "#app/domain/jury/declare-conflict.ts";
import { writeScorecard } from "#app/domain/jury/write-scorecard.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { paths } from "#app/paths.ts";
import siteMap from "#app/routes.ts";
import { methodNotAllowed } from "#app/web/handlers.ts";
import { challengeSchedule, criteria } from "#db/schema/challenge.ts";
import { ideaAuthors, ideaFollowers } from "#db/schema/idea.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

// Secrets that are recognisable wherever they appear: unique words, and scores on a unique scale.
const scale = { scaleMin: 7_000_001, scaleMax: 7_000_009 };
const score = /700000[2-8]/g; // a score or a mean; the ends of the scale are public
const words = /secret-[a-z]+-of-[a-z]+/g;
const modules = import.meta.glob<Record<string, unknown>>("../../app/routes/**/*.{ts,tsx}");

type Db = Parameters<typeof makePerson>[0]["db"];
type Page = { path: string; file: string };

const pages = (function walk(entries: readonly RouteConfigEntry[], above: string): Page[] {
  return entries.flatMap(({ path, file, children }) => {
    const here = [above, path].filter(Boolean).join("/");
    return [{ path: `/${here}`, file }, ...walk(children ?? [], here)];
  });
})(siteMap as RouteConfigEntry[], "").filter(({ path }) => !path.includes("*"));

async function makeSecrets(db: Db) {
  const ctx = { db };
  const challenge = await makeChallenge(ctx, { phase: "jury" });
  const asked = await db
    .insert(criteria)
    .values([
      { challengeId: challenge.id, name: "Use", weight: 3, ...scale },
      { challengeId: challenge.id, name: "Ease", weight: 1, ...scale },
    ])
    .returning();
  const people: Record<string, { id: string }> = Object.fromEntries(
    await Promise.all(
      [
        "employee",
        "author",
        "coauthor",
        "follower",
        "eager",
        "slow",
        "conflicted",
        "sponsor",
        "moderator",
        "admin",
        "gone",
        "elsewhere",
      ].map(
        async (name) =>
          [
            name,
            await makePerson(ctx, { name, deactivatedAt: name === "gone" ? new Date() : null }),
          ] as const,
      ),
    ),
  );
  const { author, coauthor, follower, eager, slow, conflicted, sponsor } = people;
  const ideas = [];
  for (let n = 1; n <= 3; n++)
    ideas.push(
      await makeIdea(ctx, { challenge, stage: "in-review", by: author!, title: `Idea ${n}` }),
    );
  await db
    .insert(ideaAuthors)
    .values({ ideaId: ideas[0]!.id, personId: coauthor!.id, position: 1 });
  await db.insert(ideaFollowers).values({ ideaId: ideas[0]!.id, personId: follower!.id });
  for (const juror of [eager!, slow!, conflicted!])
    await makeMember(ctx, challenge, juror, "juror");
  await makeMember(ctx, challenge, sponsor!, "sponsor");
  await makeMember(ctx, await makeChallenge(ctx), people.elsewhere!, "manager");
  await makePlatformRole(ctx, people.moderator!, "moderator");
  await makePlatformRole(ctx, people.admin!, "admin");

  const card = (by: string, ideaId: string, value: number, submit: boolean) => ({
    ideaId,
    submit,
    note: `secret-note-of-${by}`,
    scores: asked.map(({ id }) => ({ criterionId: id, value, note: `secret-remark-of-${by}` })),
  });
  for (const idea of ideas)
    await writeScorecard(await as(ctx, eager!), card("eager", idea.id, 7_000_007, true));
  await writeScorecard(await as(ctx, slow!), card("slow", ideas[0]!.id, 7_000_003, true));
  await writeScorecard(await as(ctx, slow!), card("slow", ideas[1]!.id, 7_000_003, false));
  await declareConflict(await as(ctx, conflicted!), {
    ideaId: ideas[0]!.id,
    reason: "secret-stake-of-conflicted",
  });
  for (const idea of ideas.slice(1))
    await writeScorecard(await as(ctx, conflicted!), card("conflicted", idea.id, 7_000_005, true));
  const manager = await as(ctx, challenge.manager);
  await writeDecisions(manager, {
    challengeId: challenge.id,
    drafts: ideas.map((idea, n) => ({
      ideaId: idea.id,
      verdict: n ? ("not-selected" as const) : ("winner" as const),
      motivation: "secret-words-of-team",
      version: "",
    })),
  });
  while (await deliverActivity(db as never)) {
    // until everything is delivered
  }
  return {
    db,
    challenge,
    ideas,
    manager,
    people: { ...people, manager: challenge.manager } as Record<string, { id: string }>,
  };
}
type Secrets = Awaited<ReturnType<typeof makeSecrets>>;

const searches = [
  "secret",
  "secret words",
  "secret note",
  "secret remark",
  "secret stake",
  "70000",
];

function addressesOf(path: string, it: Secrets): Set<string> {
  const filled = it.ideas.flatMap((idea) =>
    Object.values(it.people)
      .slice(0, /:(personId|sponsorId)/.test(path) ? undefined : 1)
      .map((person) =>
        path
          .replace(":challengeId", it.challenge.id)
          .replace(":challenge", it.challenge.id)
          .replace(":ideaId", idea.id)
          .replace(":idea", idea.id)
          .replace(":personId", person.id)
          .replace(":sponsorId", person.id)
          .replace(/:[a-zA-Z]+\??/g, "none_1"),
      ),
  );
  return new Set([...filled, ...(path === "/search" ? searches.map(paths.search) : [])]);
}

const secretsIn = (text: string): string[] => [
  ...(text.match(words) ?? []),
  ...(text.match(score) ?? []).map(() => "a score"),
];

/**
 * The secrets this person finds on each page of the site map, opened with every idea and person.
 */
async function findSecrets(it: Secrets, who: string) {
  const browser = await visit({ db: it.db }, who === "visitor" ? undefined : it.people[who]);
  const found = new Map<string, Set<string>>();
  let opened = 0;
  for (const { path, file } of pages) {
    const { loader } = await modules[`../../app/${file}`]!();
    if (!loader || loader === methodNotAllowed) continue;
    for (const address of addressesOf(path, it)) {
      const { data, to } = await browser.get(address);
      opened++;
      for (const secret of secretsIn(`${JSON.stringify(data)} ${to ?? ""}`))
        found.set(address, (found.get(address) ?? new Set()).add(secret));
    }
  }
  return {
    opened,
    found: Object.fromEntries(
      [...found].map(([address, secrets]) => [
        address
          .replace(it.challenge.id, "C")
          .replace(it.ideas[0]!.id, "1")
          .replace(it.ideas[1]!.id, "2")
          .replace(it.ideas[2]!.id, "3"),
        [...secrets].sort(),
      ]),
    ),
  };
}

const outsiders = [
  "visitor",
  "employee",
  "author",
  "coauthor",
  "follower",
  "sponsor",
  "moderator",
  "gone",
  "elsewhere",
] as const;

describe("jury scores and decisions", () => {
  test("every page: before publication no role sees scores or decisions it may not see", async ({
    world: { db },
  }) => {
    const it = await makeSecrets(db);
    let opened = 0;
    for (const who of outsiders) {
      const seen = await findSecrets(it, who);
      opened += seen.opened;
      expect({ who, found: seen.found }).toEqual({ who, found: {} });
    }

    // Jurors read their own scores, those of others once they finished, and never of an idea with a
    // conflict.
    const slow = await findSecrets(it, "slow");
    expect(slow.found).toEqual({
      "/ideas/1/score": ["a score", "secret-note-of-slow", "secret-remark-of-slow"],
      "/ideas/2/score": ["a score", "secret-note-of-slow", "secret-remark-of-slow"],
    });
    const done = await findSecrets(it, "eager");
    expect(done.found).toEqual({
      "/challenges/C/ranking": ["a score"],
      "/ideas/1/score": [
        "a score",
        "secret-note-of-eager",
        "secret-note-of-slow",
        "secret-remark-of-eager",
        "secret-remark-of-slow",
      ],
      "/ideas/2/score": [
        "a score",
        "secret-note-of-conflicted",
        "secret-note-of-eager",
        "secret-remark-of-conflicted",
        "secret-remark-of-eager",
      ],
      "/ideas/3/score": [
        "a score",
        "secret-note-of-conflicted",
        "secret-note-of-eager",
        "secret-remark-of-conflicted",
        "secret-remark-of-eager",
      ],
    });
    const conflicted = await findSecrets(it, "conflicted");
    expect(conflicted.found["/ideas/1/score"]).toEqual(["secret-stake-of-conflicted"]);
    expect(Object.keys(conflicted.found).sort()).toEqual([
      "/challenges/C/ranking",
      "/ideas/1/score",
      "/ideas/2/score",
      "/ideas/3/score",
    ]);

    // The team sees the ranking and its own motivation; admins see no more than the team.
    for (const who of ["manager", "admin"] as const) {
      const seen = await findSecrets(it, who);
      opened += seen.opened;
      expect({ who, found: seen.found }).toEqual({
        who,
        found: {
          "/challenges/C/ranking": ["a score"],
          "/challenges/C/decision": ["a score", "secret-words-of-team"],
        },
      });
    }
    expect(opened + slow.opened + done.opened + conflicted.opened).toBeGreaterThan(1_000);

    // Neither notifications, emails nor the audit trail contain secrets.
    for (const table of ["activity", "notifications", "emails", "idea_stage_changes", "files"]) {
      const rows = JSON.stringify([...(await db.execute(sql.raw(`select * from ${table}`)))]);
      expect({
        table,
        secrets: [...(rows.match(words) ?? []), ...(rows.match(score) ?? [])],
      }).toEqual({ table, secrets: [] });
    }
    expect(
      JSON.stringify([
        ...(await db.execute(sql`select about from activity where type = 'decision.written'`)),
      ]),
    ).not.toMatch(/winner|selected/);
  }, 120_000);

  test("every page: after publication authors read their reason, scores stay with jury, team, sponsors", async ({
    world: { db },
  }) => {
    const it = await makeSecrets(db);
    await db
      .update(challengeSchedule)
      .set({ enteredAt: sql`now()` })
      .where(
        and(
          eq(challengeSchedule.challengeId, it.challenge.id),
          eq(challengeSchedule.phase, "decision"),
        ),
      );
    await publishDecision(it.manager, { challengeId: it.challenge.id });
    let opened = 0;
    for (const who of outsiders) {
      const seen = await findSecrets(it, who);
      opened += seen.opened;
      const secrets = [...new Set(Object.values(seen.found).flat())].filter(
        (secret) => secret !== "secret-words-of-team",
      );
      expect({ who, secrets }).toEqual({ who, secrets: who === "sponsor" ? ["a score"] : [] });
      const reads = Object.entries(seen.found)
        .filter(([, found]) => found.includes("secret-words-of-team"))
        .map(([address]) => address);
      if (who === "author")
        expect(reads).toEqual(expect.arrayContaining(["/ideas/1", "/ideas/2", "/ideas/3"]));
      // Why others did not win is only for their authors.
      if (who === "employee") expect(reads).toEqual(expect.arrayContaining(["/ideas/1"]));
    }
    expect(opened).toBeGreaterThan(500);
  }, 120_000);
});
