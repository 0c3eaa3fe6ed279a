import { eq, sql } from "drizzle-orm";
import { challengeHead } from "#app/domain/challenge/challenge-head.ts";
import { scheduleFields } from "#app/domain/challenge/fields.ts";
import { saveSchedule } from "#app/domain/challenge/save-schedule.ts";
import { wallTimeOf } from "#app/std/wall-time.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { lockVersionOf, makeDraft } from "#tests/make/draft.ts";
import { as } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const zone = "Europe/Amsterdam";
const day = (n: number) => wallTimeOf(new Date(Date.now() + n * 86_400_000), zone);
const fields = (
  challenge: string,
  lockVersion: number,
  at: Record<string, string>,
  has = ["refinement", "selection", "jury"],
) => ({
  challengeId: challenge,
  lockVersion: String(lockVersion),
  timeZone: zone,
  ...Object.fromEntries(has.map((p) => [`has.${p}`, "yes"])),
  ...Object.fromEntries(Object.entries(at).map(([p, t]) => [`at.${p}`, t])),
});
const fieldErrors = (sent: object) => {
  const parsed = scheduleFields.safeParse(sent);
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]));
};
const phases = async (...[who, id]: Parameters<typeof challengeHead>) =>
  (await challengeHead(who, id)).schedule.map((step) => step.phase);

test("saveSchedule: draft, phases can be removed and added again", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  await saveSchedule(
    who,
    scheduleFields.parse(fields(id, 0, { ideation: day(3), decision: day(9) }, [])),
  );
  expect(await phases(who, id)).toEqual([
    "announced",
    "ideation",
    "decision",
    "implementation",
    "closed",
  ]);
  await saveSchedule(
    who,
    scheduleFields.parse(fields(id, 1, { ideation: day(3), selection: day(9) }, ["selection"])),
  );
  expect(await phases(who, id)).toEqual([
    "announced",
    "ideation",
    "selection",
    "decision",
    "implementation",
    "closed",
  ]);
});

test("saveSchedule: local time, is saved as the instant in the challenge's time zone", async ({
  ctx,
}) => {
  const { id, who } = await makeDraft(ctx);
  await saveSchedule(
    who,
    scheduleFields.parse({
      ...fields(id, 0, { ideation: "2031-07-01T17:00" }),
      timeZone: "America/New_York",
    }),
  );
  const head = await challengeHead(who, id);
  expect(head.timeZone).toBe("America/New_York");
  expect(new Date(head.schedule.find((s) => s.phase === "ideation")!.startsAt!).toISOString()).toBe(
    "2031-07-01T21:00:00.000Z",
  );
});

test("scheduleFields: dates out of order, skipped or unreadable, are rejected", () => {
  const at = {
    ideation: "2031-06-01T09:00",
    refinement: "2031-05-01T09:00",
    selection: "2031-03-30T02:30",
    jury: "next week",
    decision: "2031-05-01T09:00",
  };
  expect(fieldErrors(fields("challenge_1", 0, at))).toEqual({
    "at.refinement": "field.date.order",
    "at.selection": "field.date.gap",
    "at.jury": "field.date",
    "at.decision": "field.date.order",
  });
  expect(fieldErrors(fields("challenge_1", 0, {}, ["jury"]))).toEqual({
    "has.jury": "field.jury-needs-selection",
  });
  expect(fieldErrors({ ...fields("challenge_1", 0, {}), timeZone: "Europe/Atlantis" })).toEqual({
    timeZone: "field.choose",
  });
  // The date of a removed phase is ignored.
  expect(fieldErrors(fields("challenge_1", 0, { refinement: "nonsense" }, []))).toEqual({});
});

test("saveSchedule: during ideation, only future deadlines can change", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "ideation", timeZone: zone });
  const who = await as(ctx, challenge.manager);
  const currentDates = async () =>
    Object.fromEntries(
      (await challengeHead(who, challenge.id)).schedule.flatMap((s) =>
        s.phase === "announced" || !s.startsAt ? [] : [[s.phase, wallTimeOf(s.startsAt, zone)]],
      ),
    );
  const before = await currentDates();
  await saveSchedule(
    who,
    scheduleFields.parse(fields(challenge.id, 0, { ...before, refinement: day(12) })),
  );
  expect(await currentDates()).toEqual({ ...before, refinement: day(12) });

  await expect(
    saveSchedule(who, scheduleFields.parse(fields(challenge.id, 1, before, ["selection"]))),
  ).rejects.toThrow("challenge.begun");
  await expect(
    saveSchedule(
      who,
      scheduleFields.parse({ ...fields(challenge.id, 1, before), timeZone: "UTC" }),
    ),
  ).rejects.toThrow("challenge.begun");
  await expect(
    saveSchedule(
      who,
      scheduleFields.parse(
        fields(challenge.id, 1, { ...before, refinement: day(-1), ideation: day(-5) }),
      ),
    ),
  ).rejects.toThrow("challenge.date-past");
  await expect(
    saveSchedule(who, scheduleFields.parse(fields(challenge.id, 0, before))),
  ).rejects.toThrow("challenge.changed-meanwhile");
  expect(await lockVersionOf(ctx, challenge.id)).toBe(1);
});

test("saveSchedule: phases that have started, keep their start", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "selection", timeZone: zone });
  const who = await as(ctx, challenge.manager);
  const starts = () =>
    ctx.db
      .select({ phase: challengeSchedule.phase, at: sql<string>`starts_at::text` })
      .from(challengeSchedule)
      .where(eq(challengeSchedule.challengeId, challenge.id))
      .orderBy(challengeSchedule.phase);
  const before = await starts();
  await saveSchedule(
    who,
    scheduleFields.parse(
      fields(challenge.id, 0, {
        ideation: day(1),
        refinement: day(2),
        selection: day(3),
        jury: day(30),
        decision: day(40),
      }),
    ),
  );
  const after = await starts();
  expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
  expect(after[4]).not.toEqual(before[4]);
});

test("saveSchedule: closed challenge, refuses challenge.phase", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "closed" });
  await expect(
    saveSchedule(
      await as(ctx, challenge.manager),
      scheduleFields.parse(fields(challenge.id, 0, {})),
    ),
  ).rejects.toThrow("challenge.phase");
});
