import type { RouteConfigEntry } from "@remix-run/route-config";
import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { anonymityPage } from "#app/domain/anonymity/anonymity-page.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { exportPackage } from "#app/domain/exchange/export-package.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { activitySince } from "#app/domain/live/activity-since.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { react } from "#app/domain/recognition/react.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { composeEmail } from "#app/jobs/compose-email.ts";
import { paths } from "#app/paths.ts";
import siteMap from "#app/routes.ts";
import { methodNotAllowed } from "#app/web/handlers.ts";
import type { Db } from "#db/client.server.ts";
import { files } from "#db/schema/file.ts";
import { emails } from "#db/schema/notification.ts";
import { people } from "#db/schema/people.ts";
import { visit } from "#tests/http.ts";
import { makeAnonymousIdea } from "#tests/make/anonymous.ts";
import { makeChallenge, makeCriteria } from "#tests/make/challenge.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makeGroup, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { asUpload, makePhoto } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

const modules = import.meta.glob<Record<string, unknown>>("../../app/routes/**/*.{ts,tsx}");
const routes = (siteMap as RouteConfigEntry[])
  .map(({ path = "", file }) => ({ path: `/${path}`, file }))
  .filter(({ path }) => !path.includes("*"));
type Candidate = { id: string; marks: string[] };

/**
 * An anonymous idea with everything that can happen to it before the decision, its author, and a
 * twin who is the same in everything but did not write it. Any visible difference between the two
 * is a leak.
 */
async function makeTwins(db: Db) {
  const [ctx, storage] = [{ db }, makeStorage()];
  const challenge = await makeChallenge(ctx, { anonymousAllowed: true, answerDays: 3 });
  await makeCriteria(ctx, challenge);
  const twin = async (name: string): Promise<Candidate> => {
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
      asUpload(await makePhoto(60, 40)),
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
    asUpload(await makePhoto(90, 60)),
  ];
  for (const one of [author, other]) {
    await contribute(await as(ctx, one), {
      ideaId: elsewhere.id,
      kind: "comment",
      body: richText("I see this too."),
    });
    await castVote(await as(ctx, one), { ideaId: elsewhere.id, want: "on" });
  }
  await saveDraft(await as(ctx, author), {
    ...text,
    photoId: await storePicture(await as(ctx, author), storage, photo),
  });
  const { ideaId, author: unnamed } = await makeAnonymousIdea(ctx, {
    challenge,
    person: author,
    text,
  });
  const question = await contribute(await as(ctx, cast.helper!), {
    ideaId,
    kind: "question",
    body: richText("What would have helped?"),
  });
  const reply = await contribute(unnamed, {
    ideaId,
    kind: "comment",
    parentId: question,
    body: richText("Sit down, I am with you."),
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
    acceptance: { as: "whole" },
    message: "Better",
  });
  await contribute(await as(ctx, cast.sponsor!), {
    ideaId,
    kind: "comment",
    body: richText("Thank you."),
    asAnswer: true,
  });
  await react(await as(ctx, cast.helper!), {
    ideaId,
    contributionId: reply,
    kind: "heart",
    want: "on",
  });
  while (await deliverActivity(db)) {
    // until everything is delivered
  }
  const [email] = await db
    .select({ id: emails.id })
    .from(emails)
    .where(eq(emails.toPersonId, author.id));
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
    email: email!,
    cast: { ...cast, manager: challenge.manager } as Record<string, { id: string }>,
  };
}
type Twins = Awaited<ReturnType<typeof makeTwins>>;

async function addresses(it: Twins, candidate: Candidate): Promise<string[]> {
  const all = new Set<string>();
  const name = candidate.marks[1]!;
  for (const { path, file } of routes) {
    const { loader } = await modules[`../../app/${file}`]!();
    if (!loader || loader === methodNotAllowed) continue;
    for (const idea of [it.ideaId, it.elsewhere.id])
      for (const person of [candidate.id, it.unnamed.actor.id!]) {
        all.add(
          path
            .replace(":challengeId", it.challenge.id)
            .replace(":ideaId", idea)
            .replace(":contributionId", it.reply)
            .replace(":suggestionId", it.suggestion)
            .replace(":personId", person)
            .replace(":sponsorId", person)
            .replace(":groupId", it.group.id)
            .replace(":emailId", it.email.id)
            .replace(":fileId", candidate.marks[3]!)
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
  for (const family of ["idea", "contribution", "author", "unmask", "reaction", ""])
    all
      .add(`/admin/log?person=${candidate.id}&family=${family}`)
      .add(`/admin/log?family=${family}`);
  return [...all].sort();
}

const withoutSearchText = (key: string, value: unknown) =>
  ["q", "find", "search"].includes(key) ? "" : value;
const toText = (answer: { data: unknown; to: string | null }) =>
  `${JSON.stringify(answer.data, withoutSearchText) ?? ""} ${answer.to ?? ""}`;
const countMarks = (text: string, marks: readonly string[]) =>
  marks.map((mark) => text.split(mark).length - 1);

describe("anonymous author", () => {
  test("every page: for every role the anonymous author and a twin look the same", async ({
    world: { db },
  }) => {
    const it = await makeTwins(db);
    const differences: string[] = [];
    let compared = 0;
    const [mine, theirs] = [await addresses(it, it.author), await addresses(it, it.other)];
    const twinOf = (address: string) =>
      it.author.marks.reduce((to, mark, n) => to.replaceAll(mark, it.other.marks[n]!), address);
    expect(mine.map(twinOf).sort()).toEqual(theirs);
    for (const [who, viewer] of [["visitor", undefined], ...Object.entries(it.cast)] as const) {
      const browser = await visit({ db }, viewer, { storage: it.storage });
      for (const address of mine) {
        const own = countMarks(toText(await browser.get(address)), it.author.marks);
        const same = countMarks(toText(await browser.get(twinOf(address))), it.other.marks);
        compared++;
        if (String(own) !== String(same))
          differences.push(
            `${who} ${address.replaceAll(it.author.id, "AUTHOR")}: ${own}, of the twin ${same}`,
          );
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(700);
  }, 180_000);

  test("package, emails, live updates, activity: none contains the anonymous author", async ({
    world: { db },
  }) => {
    const it = await makeTwins(db);
    let exported = "";
    await exportPackage(await as({ db }, it.cast.admin!), async (file, lines) => {
      for await (const line of lines) exported += `${file} ${line}\n`;
    });
    const once = (candidate: Candidate) =>
      countMarks(exported, [candidate.id, candidate.marks[1]!]);
    expect(once(it.author)).toEqual(once(it.other));
    expect(exported).toContain(it.ideaId);

    const written = JSON.stringify(
      await db.select().from(emails).where(sql`to_person_id <> ${it.author.id}`),
    );
    expect(countMarks(written, it.author.marks)).toEqual([0, 0, 0, 0]);
    for (const email of await db
      .select()
      .from(emails)
      .where(sql`to_person_id <> ${it.author.id}`)) {
      const { subject, html, text } = await composeEmail(email, "https://ideas.example.org");
      expect(countMarks(`${subject} ${html} ${text}`, it.author.marks)).toEqual([0, 0, 0, 0]);
    }
    const live = JSON.stringify(await activitySince(db, "0"));
    expect(live).toContain(it.reply);
    expect(countMarks(live, [it.author.id])).toEqual(countMarks(live, [it.other.id]));
    const trail = JSON.stringify([
      ...(await db.execute(sql`select * from activity where idea_id = ${it.ideaId}`)),
    ]);
    expect(countMarks(trail, it.author.marks)).toEqual([0, 0, 0, 0]);
    const outbox = await (await visit({ db }, it.cast.admin!)).get("/admin/outbox");
    expect(toText(outbox)).toContain("idea-answered");
    expect(countMarks(toText(outbox), it.author.marks)).toEqual([0, 0, 0, 0]);
  });

  test("exportPackage: a package made while the idea was a draft does not contain it", async ({
    world: { db },
  }) => {
    const challenge = await makeChallenge({ db }, { anonymousAllowed: true });
    await saveDraft(
      await as({ db }, await makePerson({ db })),
      makeIdeaText(challenge, { title: "Half an anonymous thought" }),
    );
    const admin = await makePerson({ db });
    await makePlatformRole({ db }, admin, "admin");
    let exported = "";
    await exportPackage(await as({ db }, admin), async (_file, lines) => {
      for await (const line of lines) exported += line;
    });
    expect(exported).toContain(challenge.id);
    expect(exported).not.toContain("Half an anonymous thought");
  });

  test("author's pages: the idea is theirs and they are notified, others never see the proof", async ({
    world: { db },
  }) => {
    const it = await makeTwins(db);
    const browser = await visit({ db }, it.author, { storage: it.storage });
    expect((await browser.get(`/ideas/${it.ideaId}`)).data).toMatchObject({
      idea: { isOwn: true, ownAnonymous: true },
    });
    expect(
      (
        await browser.post(`/ideas/${it.ideaId}/contributions`, {
          kind: "comment",
          body: "And one more thing",
        })
      ).status,
    ).toBeLessThan(400);
    expect((await browser.post(`/ideas/${it.ideaId}/votes`, { want: "on" })).reply).toMatchObject({
      refusal: "vote.own-idea",
    });
    expect(toText(await browser.get("/inbox"))).toContain("contribution.received");
    const { proof } = await anonymityPage(await as({ db }, it.author), it.ideaId);
    for (const viewer of Object.values(it.cast)) {
      const other = await visit({ db }, viewer, { storage: it.storage });
      for (const address of [
        `/ideas/${it.ideaId}`,
        `/ideas/${it.ideaId}/anonymity`,
        `/ideas/${it.ideaId}/unmask`,
        "/proof",
      ])
        expect(toText(await other.get(address))).not.toContain(proof);
    }
    const last = [
      ...(await db.execute<{ by: string }>(
        sql`
          select author_id as by
          from contributions
          where idea_id = ${it.ideaId}
          order by created_at desc
          limit 1`,
      )),
    ][0]!;
    expect(last.by).toBe(it.unnamed.actor.id);
  });
});
