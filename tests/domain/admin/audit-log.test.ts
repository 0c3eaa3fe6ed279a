import { eventText } from "#app/components/admin/event-text.ts";
import { eventFamilies, eventTypes } from "#app/domain/activity/event-types.ts";
import type { Event, EventType } from "#app/domain/activity/events.ts";
import { record } from "#app/domain/activity/record.ts";
import { auditLog } from "#app/domain/admin/audit-log.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { allIdeaMoves } from "#app/domain/funnel/idea-moves.ts";
import { translator } from "#app/i18n/translator.server.ts";
import {
  challengePhases,
  challengeRoles,
  contributionKinds,
  contributionStates,
  creditActions,
  platformRoles,
  revealCauses,
} from "#db/enums.ts";
import { locales } from "#db/locales.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeGroup, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

// For each type every enumerated value its data can contain.
const payloads: Partial<Record<EventType, Record<string, unknown>[]>> = {
  "person.signed-in": [{}, { demo: true }],
  "role.granted": platformRoles.map((role) => ({ role })),
  "role.revoked": platformRoles.map((role) => ({ role })),
  "member.added": challengeRoles.map((role) => ({ role })),
  "member.removed": challengeRoles.map((role) => ({ role })),
  "challenge.edited": ["question", "themes", "choosing", "schedule", "audience", "team"].map(
    (part) => ({ part }),
  ),
  "challenge.phase-started": [
    ...challengePhases.map((phase) => ({ phase })),
    { phase: "ideation", byClock: true },
  ],
  "idea.moved": allIdeaMoves.map((move) => ({ move })),
  "contribution.posted": contributionKinds.map((kind) => ({ kind })),
  "contribution.resolved": contributionStates.map((state) => ({ kind: "comment", state })),
  "credit.corrected": creditActions.map((action) => ({ action })),
  "organisation.changed": ["name", "logo", "colour", "terms"].map((part) => ({ part })),
  "author.revealed": revealCauses.map((cause) => ({ cause })),
  "package.imported": [{ rows: 1234 }],
};

async function makeTrail(ctx: Ctx) {
  const [boss, robin] = [
    await makePerson(ctx, { name: "Aad" }),
    await makePerson(ctx, { name: "Robin" }),
  ];
  await makePlatformRole(ctx, boss, "admin");
  const [admin, group, idea] = [
    await as(ctx, boss),
    await makeGroup(ctx),
    await makeIdea(ctx, { challenge: await makeChallenge(ctx), title: "MARKER-IDEA" }),
  ];
  const about = {
    personId: robin.id,
    ownerId: robin.id,
    jurorId: robin.id,
    sponsorId: robin.id,
    groupId: group.id,
  };
  return {
    admin,
    robin,
    idea,
    group,
    write: (type: EventType, details: Record<string, unknown> = {}, ofIdea = true) =>
      record(admin, {
        type,
        ...about,
        ...(ofIdea ? { challengeId: idea.challengeId, ideaId: idea.id } : {}),
        ...details,
      } as unknown as Event),
  };
}

test("eventText: every event type, has a complete sentence in every language", async ({ ctx }) => {
  const { admin, write } = await makeTrail(ctx);
  let written = 0;
  for (const type of eventTypes)
    for (const details of payloads[type] ?? [{}]) {
      await write(type, details);
      written++;
    }
  for (const type of ["person.invited", "idea.edited", "challenge.edited"] as const) {
    await write(type, {}, false);
    written++;
  }

  const sentences: string[] = [];
  for (let after: number | null | undefined; after !== null; ) {
    const page = await auditLog(admin, { after: after ?? undefined });
    for (const row of page.rows)
      for (const locale of locales) sentences.push(eventText(translator(locale), row));
    after = page.after;
  }
  expect(sentences).toHaveLength(written * locales.length);
  expect(
    sentences.filter((sentence) =>
      /\{\{|^event\.|\b(event|role|challenge\.phase)\.|undefined|null/.test(sentence),
    ),
  ).toEqual([]);
  const t = translator("nl");
  expect(
    eventFamilies
      .map((family) => t(`event.type.${family}`))
      .filter((name) => name.startsWith("event.")),
  ).toEqual([]);
});

test("auditLog: latest first, can be filtered by person or event family", async ({ ctx }) => {
  const { admin, robin, write } = await makeTrail(ctx);
  await write("role.granted", { role: "moderator" });
  await write("group.created", { personId: undefined });
  await record(await as(ctx, robin), { type: "person.signed-in", personId: robin.id });

  const types = async (filter: Parameters<typeof auditLog>[1]) =>
    (await auditLog(admin, filter)).rows.map((row) => row.type);
  expect(await types({})).toEqual(["person.signed-in", "group.created", "role.granted"]);
  expect(await types({ person: robin.id })).toEqual(["person.signed-in", "role.granted"]);
  expect(await types({ family: "role" })).toEqual(["role.granted"]);
  expect(await types({ family: "%" })).toEqual([]);
});

test("auditLog: all pages, show every row once", async ({ ctx }) => {
  const { admin, write } = await makeTrail(ctx);
  for (let n = 0; n < 101; n++) await write("update.posted");
  const first = await auditLog(admin, {});
  const second = await auditLog(admin, { after: first.after! });
  const third = await auditLog(admin, { after: second.after! });
  expect([first.rows.length, second.rows.length, third.rows.length, third.after]).toEqual([
    50,
    50,
    1,
    null,
  ]);
  expect(new Set([...first.rows, ...second.rows, ...third.rows].map((row) => row.id)).size).toBe(
    101,
  );
});

test("auditLog: titles of drafts, ideas of votes and ids in the data, are not shown", async ({
  ctx,
}) => {
  const { admin, write } = await makeTrail(ctx);
  const draft = await makeIdea(ctx, { stage: "draft", title: "MARKER-DRAFT" });
  await write("vote.cast");
  await write("idea.edited", { ideaId: draft.id });
  await write("contribution.posted", {
    kind: "comment",
    contributionId: "MARKER-INSIDE",
    mentions: ["MARKER-INSIDE"],
  });

  const { rows } = await auditLog(admin, {});
  expect(JSON.stringify(rows)).not.toMatch(/MARKER-DRAFT|MARKER-INSIDE/);
  expect(JSON.stringify(rows.filter((row) => row.type === "vote.cast"))).not.toContain(
    "MARKER-IDEA",
  );
});
