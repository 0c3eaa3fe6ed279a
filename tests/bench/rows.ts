// What is measured: three writes and four pages, each as a sequence of requests to Groundswell and
// one to the lower bound. People take turns, so that no rate limit of the product is reached.
import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { LoadRequest } from "./measure.ts";
import { busiestIdea, challengeId, sessionSecret, signedIn } from "./seed.ts";
import { vocabularySize, wordOf } from "./words.ts";

export const rowNames = [
  "challenge",
  "idea",
  "search",
  "home",
  "vote",
  "post",
  "contribute",
] as const;
export type RowName = (typeof rowNames)[number];

export type Row = {
  name: RowName;
  /** The status of a good answer. */
  status: 200 | 302;
  /** Makes the sequence of requests to Groundswell at `origin`, or to the lower bound. */
  requests(side: Side, origin: string): () => LoadRequest;
  /** What the page must contain, as often as `times`. */
  contains?: { text: string; times: number };
  /** For a write: how many rows there are. */
  countRows?: (side: Side) => Promise<number>;
};
export type Side = "ours" | "limit";

/** Each write has challenges of its own, so that neither its rows nor its readers are shared. */
const challengeOf = {
  vote: { ours: challengeId(4), limit: challengeId(5) },
  post: { ours: challengeId(6), limit: challengeId(7) },
  contribute: { ours: challengeId(8), limit: challengeId(9) },
};
type Idea = { id: string; authorId: string };

/** Reads what the rows need from the seeded database. */
export async function makeRows(sql: postgres.Sql, words: string[]): Promise<Record<RowName, Row>> {
  const ideasOf = async (challenge: string) =>
    sql<Idea[]>`
      select id, created_by_id as "authorId"
      from ideas
      where challenge_id = ${challenge}
      order by id`;
  const [{ ideaCount }] = await sql<[{ ideaCount: number }]>`
    select count(*)::int as "ideaCount"
    from ideas`;
  const text = textMaker(ideaCount);
  const pairs = {
    ours: await votePairs(sql, await ideasOf(challengeOf.vote.ours), challengeOf.vote.ours),
    limit: await votePairs(sql, await ideasOf(challengeOf.vote.limit), challengeOf.vote.limit),
  };
  const discussed = {
    ours: await ideasOf(challengeOf.contribute.ours),
    limit: await ideasOf(challengeOf.contribute.limit),
  };
  const count = async (
    table: "votes" | "ideas" | "contributions",
    challenge: string,
  ): Promise<number> => {
    const [found] =
      table === "contributions"
        ? await sql`
            select count(*)::int as rows
            from contributions
            where idea_id in (select id from ideas where challenge_id = ${challenge})`
        : await sql`
            select count(*)::int as rows
            from ${sql(table)}
            where challenge_id = ${challenge}`;
    return found!.rows;
  };

  return {
    challenge: page("challenge", () => `/challenges/${challengeId(2)}?sort=newest`, {
      text: '<article class="card card-link idea-card"',
      times: 24,
    }),
    idea: page("idea", () => `/ideas/${busiestIdea}`, {
      text: '<li id="contribution', // a long thread is shortened
      times: 24,
    }),
    search: page("search", (n) => `/search?q=${words[n % words.length]}`, {
      text: 'href="/ideas/',
      times: 1,
    }),
    home: page("home", () => "/", { text: "How do we lose less time", times: 1 }),
    vote: write(
      "vote",
      (side) => () => {
        const { ideaId, person } = pairs[side]();
        return { path: `/ideas/${ideaId}/votes`, turn: person, form: { want: "on" } };
      },
      (side) => count("votes", challengeOf.vote[side]),
    ),
    post: write(
      "post",
      (side) => {
        let n = 0;
        return () => ({
          path: `/challenges/${challengeOf.post[side]}/ideas/submit`,
          turn: n++,
          form: {
            ideaId: `idea_${randomUUID()}`,
            language: "en",
            title: text(8),
            body: text(60),
          },
        });
      },
      (side) => count("ideas", challengeOf.post[side]),
    ),
    contribute: write(
      "contribute",
      (side) => {
        let n = 0;
        return () => ({
          path: `/ideas/${discussed[side][n % discussed[side].length]!.id}/contributions`,
          turn: n++,
          form: {
            contributionId: `contribution_${randomUUID()}`,
            kind: "comment",
            body: text(20),
          },
        });
      },
      (side) => count("contributions", challengeOf.contribute[side]),
    ),
  };
}

const headersOf = (person: number) => ({
  accept: "text/html",
  "accept-language": "en",
  cookie: `session=${sessionSecret(person)}`,
});

function page(name: RowName, pathOf: (n: number) => string, contains: Row["contains"]): Row {
  return {
    name,
    status: 200,
    contains,
    requests(side) {
      let n = 0;
      return () => ({
        method: "GET",
        path: side === "ours" ? pathOf(n) : boundPath(name, pathOf(n)),
        headers: headersOf(n++ % signedIn.readers),
      });
    },
  };
}

/** The lower bound knows each row by its name. */
const boundPath = (name: RowName, path: string) => `/${name}${path.replace(/^[^?]*/, "")}`;

type Write = { path: string; turn: number; form: Record<string, string> };

/** A form as a browser without JavaScript sends it. */
function write(
  name: RowName,
  writes: (side: Side) => () => Write,
  countRows: (side: Side) => Promise<number>,
): Row {
  const started: Partial<Record<Side, () => Write>> = {};
  return {
    name,
    status: 302,
    countRows,
    requests(side, origin) {
      // One sequence for the whole run: no text and no vote comes twice.
      started[side] ??= writes(side);
      const next = started[side];
      return () => {
        const { path, turn, form } = next();
        const person = turn % signedIn.writers;
        return {
          method: "POST",
          path: side === "ours" ? path : `/${name}`,
          headers: {
            ...headersOf(person),
            origin,
            referer: `${origin}/`,
            "sec-fetch-site": "same-origin",
            "content-type": "application/x-www-form-urlencoded",
          },
          body: new URLSearchParams(
            side === "ours" ? form : { ...form, person: `person_b${person + 1}`, to: path },
          ).toString(),
        };
      };
    },
  };
}

/** Ever different words with the spread of the seeded ones. */
function textMaker(ideaCount: number): (words: number) => string {
  const size = vocabularySize(ideaCount);
  const word = () => wordOf(Math.round(size ** Math.random()));
  return (words) => Array.from({ length: words }, word).join(" ");
}

/** Every pair of a person and an idea of others for which they have not voted, each once. */
async function votePairs(sql: postgres.Sql, ideas: readonly Idea[], challenge: string) {
  const votes = await sql<{ pair: string }[]>`
    select idea_id || ' ' || voter_id as pair
    from votes
    where challenge_id = ${challenge}`;
  const taken = new Set(votes.map(({ pair }) => pair));
  let turn = 0;
  return (): { ideaId: string; person: number } => {
    for (;;) {
      const person = turn % signedIn.writers;
      const lap = Math.floor(turn++ / signedIn.writers);
      if (lap >= ideas.length) throw new Error("Everyone has voted for every idea");
      const idea = ideas[(lap + person * 7) % ideas.length]!;
      const personId = `person_b${person + 1}`;
      if (idea.authorId !== personId && !taken.has(`${idea.id} ${personId}`))
        return { ideaId: idea.id, person };
    }
  };
}
