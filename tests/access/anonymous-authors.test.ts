import type { RouteConfigEntry } from "@remix-run/route-config";
import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { sealPage } from "#app/domain/anonymity/anonymity-page.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { exportPackage } from "#app/domain/exchange/export-package.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { happenedSince } from "#app/domain/live/activity-since.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { react } from "#app/domain/recognition/react.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { composeLetter } from "#app/jobs/compose-email.ts";
import { paths } from "#app/paths.ts";
import siteMap from "#app/routes.ts";
import { writeOnly } from "#app/web/handlers.ts";
import type { Db } from "#db/client.server.ts";
import { files } from "#db/schema/file.ts";
import { letters } from "#db/schema/notification.ts";
import { people } from "#db/schema/people.ts";
import { visit } from "#tests/http.ts";
import { makeSealed } from "#tests/make/anonymous.ts";
import { makeChallenge, makeCriteria } from "#tests/make/challenge.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makeGroup, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { makePhoto, sent } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

const modules = import.meta.glob<Record<string, unknown>>("../../app/routes/**/*.{ts,tsx}");
const routes = (siteMap as RouteConfigEntry[])
  .map(({ path = "", file }) => ({ path: `/${path}`, file }))
  .filter(({ path }) => !path.includes("*"));
type Somebody = { id: string; marks: string[] };

/**
 * A sealed idea with everything around it that can happen before the decision, its author, and a twin: the same in everything,
 * save that they did not write it. Whatever tells the two apart, anywhere, for anybody else, is a leak.
 */
async function makeTwins(db: Db) {
  const [ctx, storage] = [{ db }, makeStorage()];
  const challenge = await makeChallenge(ctx, { namesSealed: true, answerDays: 3 });
  await makeCriteria(ctx, challenge);
  const twin = async (name: string): Promise<Somebody> => {
    const email = `${name.toLowerCase()}@example.test`;
    const person = await makePerson(ctx, {
      name: `Robin ${name}`,
      jobTitle: `Nurse ${name}`,
      about: `About ${name}`,
      email,
    });
    const photoId = await storePicture(
      await as(ctx, person),
      storage,
      sent(await makePhoto(60, 40)),
    );
    await db.update(files).set({ personId: person.id }).where(eq(files.id, photoId));
    await db.update(people).set({ photoId }).where(eq(people.id, person.id));
    return { id: person.id, marks: [person.id, name, name.toLowerCase(), photoId] };
  };
  const [author, other] = [await twin("Zegelaar"), await twin("Tweelinx")];
  const group = await makeGroup(ctx, author, other);
  const cast = Object.fromEntries(
    await Promise.all(
      ["employee", "helper", "juror", "sponsor", "moderator", "admin"].map(
        async (name) => [name, await makePerson(ctx, { name: `Cast ${name}` })] as const,
      ),
    ),
  );
  await makeMember(ctx, challenge, cast.juror!, "juror");
  await makeMember(ctx, challenge, cast.sponsor!, "sponsor");
  for (const role of ["moderator", "admin"] as const)
    await makePlatformRole(ctx, cast[role]!, role);
  const elsewhere = await makeIdea(ctx, {
    challenge,
    by: cast.employee!,
    title: "Somebody else's",
  });

  const [text, photo] = [
    makeIdeaText(challenge, { title: "Ask nothing on the first day" }),
    sent(await makePhoto(90, 60)),
  ];
  for (const one of [author, other]) {
    await contribute(await as(ctx, one), {
      ideaId: elsewhere.id,
      kind: "comment",
      body: prose("I see this too."),
    });
    await castVote(await as(ctx, one), { ideaId: elsewhere.id, want: "on" });
  }
  await saveDraft(await as(ctx, author), {
    ...text,
    photoId: await storePicture(await as(ctx, author), storage, photo),
  });
  const { ideaId, author: unnamed } = await makeSealed(ctx, { challenge, person: author, text });
  const question = await contribute(await as(ctx, cast.helper!), {
    ideaId,
    kind: "question",
    body: prose("What would have helped?"),
  });
  const reply = await contribute(unnamed, {
    ideaId,
    kind: "comment",
    parentId: question,
    body: prose("Sit down, I am with you."),
  });
  await editIdea(unnamed, { ...text, ideaId, version: 1, title: "Ask nothing in the first week" });
  const suggestion = await suggestChange(await as(ctx, cast.helper!), {
    ideaId,
    version: 2,
    title: "Ask nothing at first",
    body: text.body,
    why: "Shorter",
  });
  await acceptSuggestion(unnamed, {
    contributionId: suggestion,
    take: { as: "whole" },
    words: "Better",
  });
  await contribute(await as(ctx, cast.sponsor!), {
    ideaId,
    kind: "comment",
    body: prose("Thank you."),
    asAnswer: true,
  });
  await react(await as(ctx, cast.helper!), {
    ideaId,
    contributionId: reply,
    kind: "heart",
    want: "on",
  });
  while (await deliverActivity(db)) {
    /* until all is told */
  }
  const [letter] = await db
    .select({ id: letters.id })
    .from(letters)
    .where(eq(letters.toPersonId, author.id));
  return {
    db,
    storage,
    challenge,
    group,
    author,
    other,
    unnamed,
    ideaId,
    elsewhere,
    question,
    reply,
    suggestion,
    letter: letter!,
    cast: { ...cast, manager: challenge.manager } as Record<string, { id: string }>,
  };
}
type Twins = Awaited<ReturnType<typeof makeTwins>>;

async function addresses(it: Twins, somebody: Somebody): Promise<string[]> {
  const all = new Set<string>();
  const [name] = [somebody.marks[1]!];
  for (const { path, file } of routes) {
    const { loader } = await modules[`../../app/${file}`]!();
    if (!loader || loader === writeOnly) continue;
    for (const idea of [it.ideaId, it.elsewhere.id])
      for (const person of [somebody.id, it.unnamed.actor.id!]) {
        all.add(
          path
            .replace(":challengeId", it.challenge.id)
            .replace(":ideaId", idea)
            .replace(":contributionId", it.reply)
            .replace(":suggestionId", it.suggestion)
            .replace(":personId", person)
            .replace(":person", person)
            .replace(":group", it.group.id)
            .replace(":letterId", it.letter.id)
            .replace(":fileId", somebody.marks[3]!)
            .replace(/:[a-zA-Z]+\??/g, "none_1"),
        );
      }
  }
  for (const q of [name, "Robin", "first week", "Nurse"])
    all
      .add(paths.search(q))
      .add(`/mentions?q=${q}&challenge=${it.challenge.id}`)
      .add(`/people/search?q=${q}&challenge=${it.challenge.id}`)
      .add(`/admin/people?q=${q}`)
      .add(`/challenges/${it.challenge.id}?q=${q}`)
      .add(`/ideas/${it.ideaId}/authors?q=${q}`)
      .add(`/ideas/${it.ideaId}/credit?q=${q}`);
  for (const sort of ["fair", "newest", "votes"])
    for (const view of ["", "table"])
      all
        .add(`/challenges/${it.challenge.id}?sort=${sort}&view=${view}&group=${it.group.id}`)
        .add(`/challenges/${it.challenge.id}?sort=${sort}&view=${view}`);
  for (const family of ["idea", "contribution", "seal", "reaction", ""])
    all.add(`/admin/log?person=${somebody.id}&family=${family}`).add(`/admin/log?family=${family}`);
  return [...all].sort();
}

const bytes = (answer: { data: unknown; to: string | null }) =>
  `${JSON.stringify(answer.data, (key, value: unknown) => (["q", "find", "search"].includes(key) ? "" : value)) ?? ""} ${answer.to ?? ""}`;
const times = (text: string, marks: readonly string[]) =>
  marks.map((mark) => text.split(mark).length - 1);

describe("who is behind a sealed name", () => {
  test("is on no page, for no role: the author and somebody just like them stand everywhere the same", async ({
    world: { db },
  }) => {
    const it = await makeTwins(db);
    const told: string[] = [];
    let looked = 0;
    const [mine, theirs] = [await addresses(it, it.author), await addresses(it, it.other)];
    const twinOf = (address: string) =>
      it.author.marks.reduce((to, mark, n) => to.replaceAll(mark, it.other.marks[n]!), address);
    expect(mine.map(twinOf).sort()).toEqual(theirs);
    for (const [who, viewer] of [["visitor", undefined], ...Object.entries(it.cast)] as const) {
      const browser = await visit({ db }, viewer, { storage: it.storage });
      for (const address of mine) {
        const own = times(bytes(await browser.get(address)), it.author.marks);
        const same = times(bytes(await browser.get(twinOf(address))), it.other.marks);
        looked++;
        if (String(own) !== String(same))
          told.push(
            `${who} ${address.replaceAll(it.author.id, "AUTHOR")}: ${String(own)} and of the twin ${String(same)}`,
          );
      }
    }
    expect(told).toEqual([]);
    expect(looked).toBeGreaterThan(700);
  }, 180_000);

  test("is in no package, no letter to others, not in what is told live, no row of the trail, and not in the outbox", async ({
    world: { db },
  }) => {
    const it = await makeTwins(db);
    let exported = "";
    await exportPackage(await as({ db }, it.cast.admin!), async (file, lines) => {
      for await (const line of lines) exported += `${file} ${line}\n`;
    });
    const once = (somebody: Somebody) => times(exported, [somebody.id, somebody.marks[1]!]);
    expect(once(it.author)).toEqual(once(it.other));
    expect(exported).toContain(it.ideaId);

    const written = JSON.stringify(
      await db.select().from(letters).where(sql`to_person_id <> ${it.author.id}`),
    );
    expect(times(written, it.author.marks)).toEqual([0, 0, 0, 0]);
    for (const letter of await db
      .select()
      .from(letters)
      .where(sql`to_person_id <> ${it.author.id}`)) {
      const { subject, html, text } = await composeLetter(letter, "https://ideas.example.org");
      expect(times(`${subject} ${html} ${text}`, it.author.marks)).toEqual([0, 0, 0, 0]);
    }
    const live = JSON.stringify(await happenedSince(db, "0"));
    expect(live).toContain(it.reply);
    expect(times(live, [it.author.id])).toEqual(times(live, [it.other.id]));
    const trail = JSON.stringify([
      ...(await db.execute(sql`select * from activity where idea_id = ${it.ideaId}`)),
    ]);
    expect(times(trail, it.author.marks)).toEqual([0, 0, 0, 0]);
    const outbox = await (await visit({ db }, it.cast.admin!)).get("/admin/outbox");
    expect(bytes(outbox)).toContain("idea-answered");
    expect(times(bytes(outbox), it.author.marks)).toEqual([0, 0, 0, 0]);
  });

  test("is not in a package that was made while it was a draft", async ({ world: { db } }) => {
    const challenge = await makeChallenge({ db }, { namesSealed: true });
    await saveDraft(
      await as({ db }, await makePerson({ db })),
      makeIdeaText(challenge, { title: "Half a sealed thought" }),
    );
    const admin = await makePerson({ db });
    await makePlatformRole({ db }, admin, "admin");
    let exported = "";
    await exportPackage(await as({ db }, admin), async (_file, lines) => {
      for await (const line of lines) exported += line;
    });
    expect(exported).toContain(challenge.id);
    expect(exported).not.toContain("Half a sealed thought");
  });

  test("its author reads that it is theirs, answers, and is told; the proof is on no page of others", async ({
    world: { db },
  }) => {
    const it = await makeTwins(db);
    const browser = await visit({ db }, it.author, { storage: it.storage });
    expect((await browser.get(`/ideas/${it.ideaId}`)).data).toMatchObject({
      idea: { own: true, ownSeal: true },
    });
    expect(
      (
        await browser.post(`/ideas/${it.ideaId}/contribute`, {
          kind: "comment",
          body: "And one more thing",
        })
      ).status,
    ).toBeLessThan(400);
    expect((await browser.post(`/ideas/${it.ideaId}/vote`, { want: "on" })).reply).toMatchObject({
      refusal: "vote.own-idea",
    });
    expect(bytes(await browser.get("/inbox"))).toContain("contribution.received");
    const { proof } = await sealPage(await as({ db }, it.author), it.ideaId);
    for (const viewer of Object.values(it.cast)) {
      const other = await visit({ db }, viewer, { storage: it.storage });
      for (const address of [
        `/ideas/${it.ideaId}`,
        `/ideas/${it.ideaId}/seal`,
        `/ideas/${it.ideaId}/behind`,
        "/proof",
      ])
        expect(bytes(await other.get(address))).not.toContain(proof);
    }
    const last = [
      ...(await db.execute<{ by: string }>(
        sql`select by_id as by from contributions where idea_id = ${it.ideaId} order by created_at desc limit 1`,
      )),
    ][0]!;
    expect(last.by).toBe(it.unnamed.actor.id);
  });
});
