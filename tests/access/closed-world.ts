import { eq } from "drizzle-orm";
import { storePicture } from "#app/domain/file/store-picture.ts";
import type { Db } from "#db/client.server.ts";
import { type ChallengePhase, challengePhases, type IdeaStage } from "#db/enums.ts";
import {
  challengeGroups,
  challengeInvitees,
  challenges,
  challengeThemes,
} from "#db/schema/challenge.ts";
import { contributions, suggestions } from "#db/schema/contribution.ts";
import { expertRequests } from "#db/schema/expert.ts";
import { files } from "#db/schema/file.ts";
import { ledger } from "#db/schema/funding.ts";
import { ideaAuthors } from "#db/schema/idea.ts";
import { implementations, implementationUpdates, milestones } from "#db/schema/implementation.ts";
import { juryConflicts } from "#db/schema/jury.ts";
import { ideaMerges } from "#db/schema/merge.ts";
import { emails } from "#db/schema/notification.ts";
import { thanks } from "#db/schema/recognition.ts";
import { makeChallenge, makeCriteria } from "#tests/make/challenge.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makeGroup, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { asUpload, makePhoto } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";

/** A word in every text of the closed challenges and nowhere else. */
export const marker = "kroosvaren";

export const actors = [
  "visitor",
  "employee",
  "outsider",
  "author",
  "coauthor",
  "juror",
  "conflicted",
  "sponsor",
  "manager",
  "moderator",
  "admin",
  "deactivated",
] as const;
export type Actor = (typeof actors)[number];
const others = ["jurorElsewhere", "sponsorElsewhere", "victim"] as const;
export type Person = Exclude<Actor, "visitor"> | (typeof others)[number];

/** A plausible stage for an idea in each phase, so that the actions of the phase are possible. */
const stageIn: Record<ChallengePhase, IdeaStage> = {
  draft: "open",
  announced: "open",
  ideation: "open",
  refinement: "open",
  selection: "open",
  jury: "in-review",
  decision: "winner",
  implementation: "in-progress",
  closed: "realised",
};

/** An invitation-only challenge in this phase, with everything that a URL or a form can name. */
async function makeClosed(
  db: Db,
  phase: ChallengePhase,
  people: Record<Person, { id: string }>,
  storage: ReturnType<typeof makeStorage>,
) {
  const ctx = { db };
  const challenge = await makeChallenge(ctx, {
    phase,
    audience: "invited",
    question: `What ${marker} do we lose at handover?`,
    why: `Because of ${marker}.`,
    wanted: `More ${marker}.`,
    notWanted: `Less ${marker}.`,
    selectionRules: `By ${marker}.`,
    reward: `A ${marker}.`,
  });
  await db.insert(challengeInvitees).values(
    [people.employee, people.author, people.coauthor, people.deactivated].map(({ id }) => ({
      challengeId: challenge.id,
      personId: id,
    })),
  );
  for (const name of ["juror", "conflicted"] as const)
    await makeMember(ctx, challenge, people[name], "juror");
  await makeMember(ctx, challenge, people.sponsor, "sponsor", `I want ${marker}.`);
  for (const name of ["manager", "deactivated"] as const)
    await makeMember(ctx, challenge, people[name], "manager");
  const criteria = await makeCriteria(ctx, challenge, [2, 1]);

  const idea = (stage: IdeaStage) =>
    makeIdea(ctx, {
      challenge,
      by: people.author,
      stage,
      title: `A ${marker} for the shift`,
      body: richText(`It is a ${marker}.`),
      bodyText: `It is a ${marker}.`,
    });
  const judged = phase === "jury" || phase === "decision";
  const [main, draft, withdrawn, rival, funded] = [
    await idea(stageIn[phase]),
    await idea("draft"),
    await idea("withdrawn"),
    await idea(judged ? "in-review" : "open"),
    await idea("funded"),
  ];
  await db
    .insert(ideaAuthors)
    .values({ ideaId: main.id, personId: people.coauthor.id, position: 1 });
  await db
    .insert(juryConflicts)
    .values({ ideaId: main.id, jurorId: people.conflicted.id, reason: `My own ${marker}` });
  const [contribution] = await db
    .insert(contributions)
    .values({
      ideaId: main.id,
      kind: "improvement",
      body: richText(`Better ${marker}`),
      bodyText: `Better ${marker}`,
      authorId: people.employee.id,
    })
    .returning();
  const [suggestion] = await db
    .insert(contributions)
    .values({
      ideaId: main.id,
      kind: "improvement",
      body: richText(`Clearer ${marker}`),
      bodyText: `Clearer ${marker}`,
      authorId: people.employee.id,
    })
    .returning();
  await db.insert(suggestions).values({
    contributionId: suggestion!.id,
    ideaId: main.id,
    baseVersion: 1,
    title: `A better ${marker}`,
    body: richText(`It is a better ${marker}.`),
  });
  await db.insert(implementations).values({
    ideaId: main.id,
    ownerId: people.manager.id,
    outcome: `It brought ${marker}`,
    startedAt: new Date(),
  });
  await db.insert(implementationUpdates).values({
    ideaId: main.id,
    body: richText(`Half a ${marker}`),
    bodyText: `Half a ${marker}`,
    authorId: people.manager.id,
  });
  const [milestone] = await db
    .insert(milestones)
    .values({ ideaId: main.id, title: `First ${marker}` })
    .returning();
  await db.insert(ledger).values({
    challengeId: challenge.id,
    kind: "pledge",
    sponsorId: people.sponsor.id,
    amountMinor: 100_000,
    actorId: people.sponsor.id,
    note: marker,
  });
  if (["decision", "implementation", "closed"].includes(phase)) {
    await db.insert(ledger).values(
      [main, funded].map(({ id }) => ({
        challengeId: challenge.id,
        ideaId: id,
        kind: "allocation" as const,
        sponsorId: people.sponsor.id,
        amountMinor: 20_000,
        actorId: people.sponsor.id,
        note: marker,
      })),
    );
  }
  const twin = await makeIdea(ctx, {
    challenge,
    by: people.author,
    stage: "open",
    title: `Another ${marker}`,
  });
  const [merge] = await db
    .insert(ideaMerges)
    .values({
      fromId: twin.id,
      intoId: rival.id,
      approverSide: "into",
      reason: `The same ${marker}`,
      proposedById: people.manager.id,
    })
    .returning();
  const [request] = await db
    .insert(expertRequests)
    .values({
      ideaId: main.id,
      expertId: people.employee.id,
      askedById: people.author.id,
      message: `Does the ${marker} hold?`,
    })
    .returning();
  const [theme] = await db
    .insert(challengeThemes)
    .values({ challengeId: challenge.id, name: `About ${marker}` })
    .returning();
  const [given] = await db
    .insert(thanks)
    .values({
      ideaId: main.id,
      fromId: people.employee.id,
      toId: people.author.id,
      message: `For the ${marker}`,
    })
    .returning();
  const fileId = await storePicture(
    await as(ctx, people.author),
    storage,
    asUpload(await makePhoto(60, 40)),
  );
  await db
    .update(files)
    .set({ ideaId: main.id, name: `Photo of ${marker}` })
    .where(eq(files.id, fileId));
  return {
    phase,
    challenge,
    criteria,
    main,
    draft,
    withdrawn,
    rival,
    funded,
    contribution: contribution!,
    suggestion: suggestion!,
    milestone: milestone!,
    theme: theme!,
    merge: merge!,
    request: request!,
    thanks: given!,
    fileId,
  };
}
export type IdeaName = "main" | "draft" | "withdrawn" | "rival" | "funded";
export type Closed = Awaited<ReturnType<typeof makeClosed>>;

/**
 * Nine closed challenges, one in each phase, a draft for a group, an open challenge, and a person
 * in every role.
 */
export async function makeClosedWorld(db: Db) {
  const ctx = { db };
  const storage = makeStorage();
  const named = async (name: Person) =>
    [
      name,
      await makePerson(ctx, {
        name: `Person ${name}`,
        ...(name === "deactivated" && { deactivatedAt: new Date() }),
      }),
    ] as const;
  const people = Object.fromEntries(
    await Promise.all(
      [...actors.filter((a) => a !== "visitor"), ...others].map((name) => named(name as Person)),
    ),
  ) as Record<Person, Awaited<ReturnType<typeof makePerson>>>;
  await makePlatformRole(ctx, people.moderator, "moderator");
  await makePlatformRole(ctx, people.admin, "admin");
  const open = await makeChallenge(ctx, { phase: "jury", question: "How do we share tools?" });
  const openIdea = await makeIdea(ctx, { challenge: open, stage: "in-review" });
  await makeMember(ctx, open, people.jurorElsewhere, "juror");
  await makeMember(ctx, open, people.sponsorElsewhere, "sponsor");
  const closed = {} as Record<ChallengePhase, Closed>;
  for (const phase of challengePhases) closed[phase] = await makeClosed(db, phase, people, storage);

  // A draft for a group that the outsider is in: the group does not see it yet either.
  const group = await makeGroup(
    ctx,
    people.employee,
    people.outsider,
    people.moderator,
    people.jurorElsewhere,
    people.sponsorElsewhere,
  );
  const groupDraft = await makeChallenge(ctx, {
    phase: "draft",
    audience: "groups",
    question: `Which ${marker} for the group?`,
  });
  await db.insert(challengeGroups).values({ challengeId: groupDraft.id, groupId: group.id });
  await db
    .update(challenges)
    .set({ createdById: people.manager.id })
    .where(eq(challenges.id, groupDraft.id));
  const [email] = await db
    .insert(emails)
    .values({
      template: "reset",
      toPersonId: people.victim.id,
      toAddress: "victim@example.test",
      locale: "en",
      data: { path: "/password/reset/none", name: "Victim" },
      messageId: "<one@example.test>",
      state: "failed",
    })
    .returning();
  return { db, storage, people, closed, open, openIdea, group, groupDraft, email: email! };
}
export type ClosedWorld = Awaited<ReturnType<typeof makeClosedWorld>>;
