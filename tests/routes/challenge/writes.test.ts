import { eq } from "drizzle-orm";
import { paths } from "#app/paths.ts";
import { challenges } from "#db/schema/challenge.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeDraft, makeReadyDraft } from "#tests/make/draft.ts";
import { as, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { makePhoto } from "#tests/make/picture.ts";
import { expect, test } from "#tests/world.ts";

const long = (n: number) => "x".repeat(n);
const question = {
  question: "What costs us time every day?",
  why: "Because.",
  language: "nl",
  currency: "EUR",
  lockVersion: "0",
};

/** Every form of a challenge: valid input, and invalid input with the field of its error. */
const forms = {
  save: {
    to: paths.saveChallenge,
    fits: question,
    wrong: [
      [{ ...question, question: "" }, ["question"]],
      [{ ...question, question: long(201), reward: long(1001) }, ["question", "reward"]],
      [{ language: "nl", currency: "EUR", lockVersion: "0" }, ["question"]],
      [
        { ...question, language: "klingon", currency: "€", cover: "no file" },
        ["cover", "currency", "language"],
      ],
      [{ ...question, lockVersion: "-1" }, ["lockVersion"]],
    ],
  },
  choosing: {
    to: paths.saveChoosing,
    fits: {
      lockVersion: "0",
      selectionRules: "The jury.",
      "criteria.0.name": "Effect",
      "criteria.0.weight": "3",
    },
    wrong: [
      [
        {
          lockVersion: "0",
          "criteria.0.name": long(81),
          "criteria.0.weight": "0",
          "criteria.1.weight": "many",
        },
        ["criteria.0.name", "criteria.0.weight", "criteria.1.weight"],
      ],
      [{ lockVersion: "0", picksMax: "0" }, ["picksMax"]],
      [{}, ["lockVersion"]],
    ],
  },
  themes: {
    to: paths.saveThemes,
    fits: { lockVersion: "0", "themes.0.name": "By night", "themes.1.name": "" },
    wrong: [
      [
        {
          lockVersion: "0",
          "themes.0.name": long(61),
          "themes.1.name": "Night",
          "themes.2.name": "NIGHT",
        },
        ["themes.0.name", "themes.2.name"],
      ],
      [{ lockVersion: "0", "themes.0.id": "theme_1", "themes.0.name": " " }, ["themes.0.name"]],
      [
        {
          lockVersion: "0",
          ...Object.fromEntries(
            Array.from({ length: 13 }, (_, n) => [`themes.${n}.name`, `Theme ${n}`]),
          ),
        },
        ["themes.12.name"],
      ],
    ],
  },
  schedule: {
    to: paths.saveSchedule,
    fits: {
      lockVersion: "0",
      timeZone: "Europe/Amsterdam",
      "has.selection": "yes",
      "at.ideation": "2040-01-01T09:00",
      "at.selection": "2040-02-01T09:00",
    },
    wrong: [
      [{ lockVersion: "0", timeZone: "Mars/Olympus" }, ["timeZone"]],
      [
        { lockVersion: "0", timeZone: "UTC", "at.ideation": "soon", "has.jury": "yes" },
        ["at.ideation", "has.jury"],
      ],
    ],
  },
  audience: {
    to: paths.saveAudience,
    fits: { lockVersion: "0", audience: "everybody" },
    wrong: [
      [{ lockVersion: "0", audience: "nobody" }, ["audience"]],
      [{ lockVersion: "0", audience: "groups" }, ["groups"]],
    ],
  },
  invite: {
    to: paths.invite,
    fits: null,
    wrong: [[{ personId: "'; drop", invited: "maybe" }, ["invited", "personId"]]],
  },
  add: {
    to: paths.addMember,
    fits: null,
    wrong: [[{ personId: "person_1", role: "king", statement: long(1001) }, ["role", "statement"]]],
  },
  remove: { to: paths.removeMember, fits: null, wrong: [[{}, ["personId", "role"]]] },
  start: { to: paths.startPhase, fits: null, wrong: [[{ phase: "someday" }, ["phase"]]] },
} as const;

test.for(Object.entries(forms))(
  "challenge form %s: invalid fields, 400 with errors at the fields and typed values",
  async ([, { to, wrong }], { ctx }) => {
    const { id, maker } = await makeDraft(ctx);
    const browser = await visit(ctx, maker);
    for (const [fields, faulty] of wrong) {
      const answer = await browser.post(to(id), fields as Record<string, string>);
      expect([answer.status, Object.keys(answer.reply.errors ?? {}).sort()]).toEqual([
        400,
        [...faulty],
      ]);
      for (const [name, typed] of Object.entries(fields))
        expect(answer.reply.values?.[name]).toBe(typed);
    }
  },
);

test.for(Object.entries(forms).filter(([, { fits }]) => fits))(
  "challenge form %s: saved for its manager, refused to others and after a conflict",
  async ([, { to, fits }], { ctx }) => {
    const { id, maker } = await makeDraft(ctx);
    const fields = fits as unknown as Record<string, string>;
    const manager = await visit(ctx, maker);
    expect((await (await visit(ctx)).post(to(id), fields)).to).toMatch(/^\/sign-in/);
    expect((await (await visit(ctx, await makePerson(ctx))).post(to(id), fields)).status).toBe(404);
    expect((await manager.post(to("challenge_none"), fields)).status).toBe(404);
    expect((await manager.post(to(id), fields)).to).toContain(paths.editChallenge(id));
    const again = await manager.post(to(id), fields);
    expect([again.status, again.reply.refusal, again.reply.values?.lockVersion]).toEqual([
      409,
      "challenge.changed-meanwhile",
      "0",
    ]);
  },
);

test("create challenge: the template is in the author's language", async ({ ctx }) => {
  const maker = await makePerson(ctx, { locale: "nl" });
  await makePlatformRole(ctx, maker, "challenge-maker");
  const browser = await visit(ctx, maker);
  const { to } = await browser.post(paths.createChallenge(), {
    template: "save-costs",
    question: "Wat kost ons elke dag tijd?",
  });
  const id = /challenge_[\w-]+/.exec(to!)![0];
  const [row] = await ctx.db
    .select({ why: challenges.why, language: challenges.language })
    .from(challenges)
    .where(eq(challenges.id, id));
  expect(row).toMatchObject({ language: "nl", why: expect.stringMatching(/kosten/) });
  expect(
    (await browser.post(paths.createChallenge(), { template: "save", question: "?" })).reply.errors,
  ).toMatchObject({ template: [{ key: "field.choose" }], question: [{ key: "field.too-short" }] });
  expect((await browser.get(paths.newChallenge())).status).toBe(200);
  expect((await (await visit(ctx, await makePerson(ctx))).get(paths.newChallenge())).status).toBe(
    403,
  );
});

test("save challenge: a cover is stored, a file that is no picture is refused", async ({ ctx }) => {
  const { id, maker } = await makeDraft(ctx);
  const browser = await visit(ctx, maker);
  const form = (lockVersion: string, bytes: BlobPart) =>
    Object.entries({
      ...question,
      lockVersion,
      cover: new File([bytes], "../../me.php.jpg", { type: "image/jpeg" }),
    });
  expect((await browser.post(paths.saveChallenge(id), form("0", "<?php"))).reply.refusal).toBe(
    "file.unreadable",
  );
  expect(
    (await browser.post(paths.saveChallenge(id), form("0", new Uint8Array(await makePhoto())))).to,
  ).toContain("/edit");
  const [row] = await ctx.db
    .select({ coverId: challenges.coverId })
    .from(challenges)
    .where(eq(challenges.id, id));
  const picture = await browser.get(paths.file(row!.coverId!, 320));
  expect([
    picture.status,
    picture.headers.get("content-type"),
    picture.headers.get("content-disposition"),
    picture.headers.get("cache-control"),
    picture.headers.get("x-content-type-options"),
  ]).toEqual([200, "image/webp", "inline", "private, max-age=31536000, immutable", "nosniff"]);
  expect(
    (await (await visit(ctx, await makePerson(ctx))).get(paths.file(row!.coverId!))).status,
  ).toBe(404);
  expect((await (await visit(ctx)).get(paths.file(row!.coverId!))).status).toBe(404);
});

test("announce and start phase: forms succeed once, then are refused by code", async ({ ctx }) => {
  const unready = await makeDraft(ctx);
  expect(
    (await (await visit(ctx, unready.maker)).post(paths.announceChallenge(unready.id))).reply
      .refusal,
  ).toBe("challenge.not-ready");
  const { id, maker } = await makeReadyDraft(ctx);
  const browser = await visit(ctx, maker);
  expect((await browser.post(paths.announceChallenge(id))).to).toContain("flash=announced");
  expect((await browser.post(paths.announceChallenge(id))).reply.refusal).toBe("challenge.phase");
  expect((await browser.post(paths.startPhase(id), { phase: "ideation" })).to).toContain(
    "flash=phase-begun",
  );
  expect((await browser.post(paths.saveChoosing(id), forms.choosing.fits)).reply.refusal).toBe(
    "challenge.begun",
  );
});

test("challenge pages: 200 for the manager, 404 for outsiders, sign-in for visitors", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  const pages = [
    paths.challenge(challenge.id),
    paths.editChallenge(challenge.id),
    ...(["themes", "choosing", "dates", "audience", "announce"] as const).map((step) =>
      paths.editChallenge(challenge.id, { step }),
    ),
    paths.challengeTeam(challenge.id),
    paths.challengePhase(challenge.id),
  ];
  const [manager, other, visitor] = [
    await visit(ctx, challenge.manager),
    await visit(ctx, await makePerson(ctx)),
    await visit(ctx),
  ];
  for (const path of pages) {
    expect((await manager.get(path)).status, path).toBe(200);
    expect((await other.get(path)).status, path).toBe(404);
    expect((await visitor.get(path, { page: true })).to, path).toMatch(/^\/sign-in/);
  }
  for (const path of [paths.challenges(), paths.search("board")]) {
    expect((await other.get(path)).status, path).toBe(200);
    expect((await visitor.get(path, { page: true })).to, path).toMatch(/^\/sign-in/);
  }
  expect((await as(ctx, challenge.manager)).actor.roles[challenge.id]).toEqual(["manager"]);
});
