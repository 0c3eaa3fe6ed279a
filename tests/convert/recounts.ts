// Compares what each data set states about itself with what Groundswell's reads return after its
// import.
import { operator } from "#app/domain/actor.ts";
import { inReadingOrder } from "#app/domain/contribution/thread-outline.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { fundByRanking } from "#app/domain/funding/fund-by-ranking.ts";
import { fundingPage } from "#app/domain/funding/funding-page.ts";
import { ideaDetail } from "#app/domain/idea/idea-detail.ts";
import { ideasOfChallenge } from "#app/domain/idea/ideas-of-challenge.ts";
import { ranking } from "#app/domain/jury/ranking.ts";
import { countVotes, type VoteCount } from "#app/domain/vote/count-votes.ts";
import type { Db } from "#db/client.server.ts";
import * as ams from "./amsterdam.ts";
import * as bcn from "./barcelona.ts";
import * as cat from "./catalyst.ts";
import * as tk from "./motions.ts";
import * as pol from "./polis.ts";
import { asSource, type Converted } from "./source.ts";

/**
 * `different` of the `compared` values differ from the source. `allowed`: the share in which the
 * source breaks its own rule.
 */
export type Recount = {
  what: string;
  compared: number;
  different: number;
  allowed?: number;
  examples: string[];
};

const reader = "person_recount";
const readerCtx = (db: Db): Ctx => ({ db, actor: { id: reader, platform: ["admin"], roles: {} } });
const importRows = (db: Db, converted: Converted) =>
  importPackage({ db, actor: operator }, asSource(converted));

/** Imports an administrator, who may read everything. */
const importReader = (db: Db) =>
  importRows(db, {
    people: [{ id: reader, name: "Recount", roles: ["admin"], created_at: "2020-01-01T00:00:00Z" }],
  });

class Comparison {
  #compared = 0;
  #examples: string[] = [];
  constructor(
    readonly what: string,
    readonly allowed?: number,
  ) {}
  compare(name: string, stated: unknown, found: unknown): void {
    this.#compared++;
    if (JSON.stringify(stated) !== JSON.stringify(found))
      this.#examples.push(
        `${name}: stated ${JSON.stringify(stated)}, found ${JSON.stringify(found)}`,
      );
  }
  get result(): Recount {
    return {
      what: this.what,
      compared: this.#compared,
      different: this.#examples.length,
      examples: this.#examples.slice(0, 5),
      ...(this.allowed === undefined ? {} : { allowed: this.allowed }),
    };
  }
}

async function loadVoteCounts(
  db: Db,
  challenges: Iterable<{ id: string }>,
): Promise<Map<string, VoteCount>> {
  const found = new Map<string, VoteCount>();
  for (const { id } of challenges)
    for (const tally of await countVotes(readerCtx(db), id)) found.set(tally.ideaId, tally);
  return found;
}

export async function motions(db: Db): Promise<Recount[]> {
  const all = tk.readMotions();
  const converted = tk.motions(all);
  await importReader(db);
  await importRows(db, converted);
  const found = await loadVoteCounts(db, converted.challenges as { id: string }[]);
  const hands = new Comparison("show of hands: seats for and against");
  const calls = new Comparison("roll call: members for and against");
  for (const motion of all)
    for (const { method, stats } of motion.decisions) {
      const tally = found.get(tk.motionIdea(motion));
      (method === "Hoofdelijk" ? calls : hands).compare(
        motion.id,
        [stats.Voor, stats.Tegen],
        tally && [tally.votesFor, tally.votesAgainst],
      );
    }
  return [hands.result, calls.result];
}

export async function amsterdam(db: Db, files = ams.ballotFiles()): Promise<Recount[]> {
  const votes = new Comparison("votes a project");
  const ballots = new Comparison("votes in all ballots of a budget");
  await importReader(db);
  for (const file of files) {
    const budget = ams.readBudget(file);
    const converted = ams.amsterdam([budget]);
    await importRows(db, converted);
    const found = await loadVoteCounts(db, converted.challenges as { id: string }[]);
    for (const project of budget.projects)
      votes.compare(
        `${budget.name}/${project.project_id}`,
        Number(project.votes),
        found.get(ams.projectIdea(budget, project.project_id!))?.votesFor,
      );
    const picks = [...found.values()].reduce((sum, tally) => sum + tally.voters, 0);
    ballots.compare(
      budget.name,
      budget.ballots.reduce((sum, ballot) => sum + ballot.picks.length, 0),
      picks,
    );
  }
  return [votes.result, ballots.result];
}

export async function barcelona(db: Db): Promise<Recount[]> {
  const [proposals, comments] = [bcn.readProposals(), bcn.readComments()];
  const converted = bcn.barcelona(proposals, comments);
  await importReader(db);
  await importRows(db, converted);
  const listed = new Map<string, number>();
  for (const { id } of converted.challenges as { id: string }[])
    for (const idea of await allIdeas(db, id)) listed.set(idea.id, idea.contributions);
  const counted = new Comparison("comments a proposal, as its card says");
  for (const proposal of proposals)
    counted.compare(
      String(proposal.id),
      proposal.total_comments,
      listed.get(bcn.proposalIdea(proposal)),
    );
  const threads = new Comparison("depth of each comment in a thread with replies");
  for (const proposal of new Set(
    comments.filter(({ ancestry }) => ancestry).map(({ proposal_id }) => proposal_id),
  )) {
    const depths = await commentDepths(db, `idea_bcn_${proposal}`);
    for (const { id, ancestry } of comments.filter(({ proposal_id }) => proposal_id === proposal))
      threads.compare(
        String(id),
        ancestry?.split("/").length ?? 0,
        depths.get(`contribution_bcn_${id}`),
      );
  }
  return [counted.result, threads.result];
}

async function allIdeas(db: Db, challengeId: string) {
  const ideas: { id: string; contributions: number }[] = [];
  for (let after: string | undefined | null; after !== null; ) {
    const page = await ideasOfChallenge(readerCtx(db), challengeId, {
      sort: "newest",
      state: "all",
      q: "",
      filters: [],
      view: "table",
      ...(after ? { after } : {}),
    });
    ideas.push(...page.ideas);
    after = page.after;
  }
  return ideas;
}

async function commentDepths(db: Db, ideaId: string): Promise<Map<string, number>> {
  const { outline } = await ideaDetail(readerCtx(db), ideaId);
  return new Map(inReadingOrder(outline).map(({ id, depth }) => [id, depth]));
}

export async function catalyst(db: Db): Promise<Recount[]> {
  const [challenges, proposals] = [cat.readChallenges(), cat.readProposals()];
  const converted = cat.catalyst(challenges, proposals);
  await importReader(db);
  await importRows(db, converted);
  const found = await loadVoteCounts(db, converted.challenges as { id: string }[]);
  const weights = new Comparison("weight of yes and of no");
  const means = new Comparison("mean of the jury, to nine decimals, and number of reviews");
  const money = new Comparison("money an idea was given");
  const walk = new Comparison(
    "walk down the ranking, fund what was approved if it still fits",
    0.011,
  );
  for (const { id, amount } of challenges) {
    const mine = proposals.filter(({ challenge_id }) => challenge_id === id);
    const judged = new Map(
      (await ranking(readerCtx(db), cat.challengeOf(id))).ideas.map((idea) => [
        idea.id,
        [idea.mean?.toFixed(9), idea.reviews],
      ]),
    );
    const given = new Map(
      (await fundingPage(readerCtx(db), cat.challengeOf(id))).winners.map((idea) => [
        idea.id,
        idea.allocatedMinor,
      ]),
    );
    const voted = mine.filter(({ funded }) => funded !== null);
    const walked = new Set(
      fundByRanking(
        voted.map((p) => {
          const tally = found.get(cat.proposalIdea(p))!;
          return {
            id: tally.ideaId,
            net: tally.votesFor - tally.votesAgainst,
            costMinor: p.amount_requested_usd * 100,
            approved: p.funded !== 0,
          };
        }),
        amount * 100,
      ),
    );
    for (const p of mine) {
      if (p.avg_rating !== null)
        means.compare(
          String(p.id),
          [p.avg_rating.toFixed(9), p.n_reviews],
          judged.get(cat.proposalIdea(p)),
        );
      money.compare(
        String(p.id),
        p.funded === 2 ? p.amount_requested_usd * 100 : 0,
        given.get(cat.proposalIdea(p)) ?? 0,
      );
    }
    for (const p of voted) {
      const tally = found.get(cat.proposalIdea(p));
      weights.compare(
        String(p.id),
        [p.upvotes_weight, p.downvotes_weight],
        tally && [tally.votesFor, tally.votesAgainst],
      );
      walk.compare(String(p.id), p.funded === 2, walked.has(cat.proposalIdea(p)));
    }
  }
  return [weights.result, means.result, money.result, walk.result];
}

export async function polis(db: Db, slices = 40): Promise<Recount[]> {
  const all = pol.conversations().map(pol.readConversation);
  const converted = pol.polis(all);
  await importReader(db);
  await importRows(db, converted);
  for (const slice of pol.voteSlices(all, slices)) await importRows(db, slice);
  const found = await loadVoteCounts(db, converted.challenges as { id: string }[]);
  const exact = new Comparison("last vote of each person: agree, disagree, pass");
  // The source also counts votes that were changed later.
  const stated = new Comparison(
    "agrees and disagrees as stated, less the votes that were changed later",
  );
  for (const { name, statements, votes } of all) {
    const { last, superseded } = lastVotes(votes);
    const counts = countChoices(last);
    for (const statement of statements) {
      const tally = found.get(pol.statementIdea(name, statement.id));
      exact.compare(
        `${name}/${statement.id}`,
        counts.get(statement.id) ?? [0, 0, 0],
        tally && [tally.votesFor, tally.votesAgainst, tally.abstained],
      );
      const changed = (choice: number) => superseded.get(`${statement.id} ${choice}`) ?? 0;
      if (votes.length)
        stated.compare(
          `${name}/${statement.id}`,
          [statement.agrees - changed(1), statement.disagrees - changed(-1)],
          tally && [tally.votesFor, tally.votesAgainst],
        );
    }
  }
  return [exact.result, stated.result];
}

/** The last vote of each person on each statement, and how many were superseded by choice. */
function lastVotes(votes: readonly pol.Cast[]) {
  const last = new Map<string, pol.Cast>();
  const superseded = new Map<string, number>();
  for (const vote of votes) {
    const key = `${vote.statement} ${vote.voter}`;
    const before = last.get(key);
    if (before) {
      const choice = `${before.statement} ${before.choice}`;
      superseded.set(choice, (superseded.get(choice) ?? 0) + 1);
    }
    last.set(key, vote);
  }
  return { last: [...last.values()], superseded };
}

/** The number of people who agree, disagree and pass, by statement. */
function countChoices(votes: readonly pol.Cast[]) {
  const counts = new Map<string, [number, number, number]>();
  for (const { statement, choice } of votes) {
    const count = counts.get(statement) ?? [0, 0, 0];
    if (choice === 1) count[0]++;
    else if (choice === -1) count[1]++;
    else count[2]++;
    counts.set(statement, count);
  }
  return counts;
}

export const recounts = {
  [tk.set]: motions,
  [ams.set]: amsterdam,
  [bcn.set]: barcelona,
  [cat.set]: catalyst,
  [pol.set]: polis,
} as Record<string, (db: Db) => Promise<Recount[]>>;
