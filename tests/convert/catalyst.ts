import type { PackageRow } from "#app/domain/exchange/package-format.ts";
import { type Converted, jsonLines, passed } from "./source.ts";

export type Challenge = {
  id: number;
  title: string;
  description: string;
  url: string;
  amount: number;
};
export type Proposal = {
  id: number;
  challenge_id: number;
  author: string;
  title: string;
  problem: string;
  solution: string;
  experience: string;
  amount_requested_usd: number;
  funded: 0 | 1 | 2 | null;
  upvotes_weight: number | null;
  downvotes_weight: number | null;
  votes_cast: number | null;
  avg_rating: number | null;
  n_reviews: number;
};
type Axis = "impact" | "feasibility" | "auditability";
export type Review = {
  idea_id: number;
  review_id: number;
  reviewer: string;
  meta_reviews: Record<string, number> | null;
} & Record<Axis, number> &
  Record<`${Axis}_note`, string>;

export const set = "en-catalyst-fund8";
export const readChallenges = () => jsonLines<Challenge>(set, "challenges.jsonl.gz");
export const readProposals = () => jsonLines<Proposal>(set, "ideas.jsonl.gz");
export const readReviews = () => jsonLines<Review>(set, "reviews.jsonl.gz");
export const proposalIdea = (proposal: { id: number }) => `idea_cat_${proposal.id}`;
export const challengeOf = (challenge: number) => `challenge_cat_${challenge}`;

const axes: Axis[] = ["impact", "feasibility", "auditability"];
const posted = "2022-02-01T00:00:00.000Z";
const decided = "2022-05-01T00:00:00.000Z";
const sponsor = "person_cat_treasury";
const [yes, no] = ["person_cat_yes", "person_cat_no"];
const cents = (dollars: number) => Math.round(dollars * 100);
const stageOf = ({ funded }: Proposal) => {
  if (funded === null) return "withdrawn";
  return funded === 2 ? "funded" : "not-selected";
};
const reasons = {
  0: "Not approved by the vote.",
  1: "Approved by the vote, but the budget was spent on ideas with more votes.",
  2: "Approved by the vote, within the budget.",
};

/**
 * Catalyst Fund 8: budgets, requested amounts, reviews on three criteria and a weighted vote. The
 * source has the total weights of yes and no but no ballots, so all yes votes are one voter here,
 * and all no votes another.
 */
export function catalyst(
  challenges: Challenge[] = readChallenges(),
  proposals: Proposal[] = readProposals(),
  reviews: Review[] = readReviews(),
): Converted {
  const given = new Map(
    challenges.map(({ id }) => [
      id,
      proposals
        .filter((p) => p.challenge_id === id && p.funded === 2)
        .reduce((sum, p) => sum + p.amount_requested_usd, 0),
    ]),
  );
  const people = new Map<string, PackageRow<"people">>();
  for (const [id, name] of [
    [sponsor, "Catalyst treasury"],
    [yes, "All yes votes"],
    [no, "All no votes"],
  ] as const)
    people.set(id, { id, name, created_at: posted });
  for (const name of [
    ...proposals.map(({ author }) => author),
    ...reviews.map(({ reviewer }) => reviewer),
  ])
    people.set(`person_${name}`, { id: `person_${name}`, name, created_at: posted });
  const challengeIdOf = new Map(proposals.map(({ id, challenge_id }) => [id, challenge_id]));
  const jurors = (challenge: number) => [
    ...new Set(
      reviews
        .filter(({ idea_id }) => challengeIdOf.get(idea_id) === challenge)
        .map(({ reviewer }) => reviewer),
    ),
  ];
  const move = (
    p: Proposal,
    n: number,
    from_stage: PackageRow<"idea-moves">["from_stage"],
    to_stage: PackageRow<"idea-moves">["to_stage"],
    at: string,
    reason: string | null = null,
  ) => ({
    id: `move_cat_${p.id}_${n}`,
    idea_id: proposalIdea(p),
    from_stage,
    to_stage,
    reason,
    at,
  });
  return {
    people: people.values(),
    challenges: challenges.map(({ id, title, description, url }) => ({
      id: challengeOf(id),
      question: title,
      why: description,
      language: "en",
      currency: "USD",
      vote_method: "for-against",
      created_at: posted,
      details: { url },
      schedule: [
        ...passed(posted, "announced", "ideation", "jury"),
        ...passed(decided, "decision", "implementation"),
      ],
      members: [
        { person_id: sponsor, role: "sponsor", created_at: posted },
        ...jurors(id).map((name) => ({
          person_id: `person_${name}`,
          role: "juror" as const,
          created_at: posted,
        })),
      ],
    })),
    criteria: challenges.flatMap(({ id }) =>
      axes.map((axis, position) => ({
        id: `criterion_cat_${id}_${axis}`,
        challenge_id: challengeOf(id),
        name: axis,
        position,
      })),
    ),
    ideas: proposals.map((p) => ({
      id: proposalIdea(p),
      challenge_id: challengeOf(p.challenge_id),
      title: p.title,
      body: [p.problem, p.solution, p.experience].filter(Boolean).join("\n\n"),
      language: "en",
      stage: stageOf(p),
      asked_minor: cents(p.amount_requested_usd),
      created_by_id: `person_${p.author}`,
      submitted_at: posted,
      created_at: posted,
      author_ids: [`person_${p.author}`],
      details: Object.fromEntries(
        p.votes_cast === null ? [] : [["votes cast", String(p.votes_cast)]],
      ),
    })),
    "idea-moves": proposals.flatMap((p) => {
      const submit = move(p, 1, "draft", "open", posted);
      if (p.funded === null) return [submit, move(p, 2, "open", "withdrawn", decided)];
      if (p.funded !== 2)
        return [submit, move(p, 2, "open", "not-selected", decided, reasons[p.funded])];
      return [
        submit,
        move(p, 2, "open", "winner", decided, reasons[2]),
        move(p, 3, "winner", "funded", decided),
      ];
    }),
    votes: proposals.flatMap((p) =>
      p.upvotes_weight === null
        ? []
        : [
            {
              idea_id: proposalIdea(p),
              voter_id: yes!,
              choice: 1 as const,
              weight: p.upvotes_weight,
              cast_at: decided,
            },
            {
              idea_id: proposalIdea(p),
              voter_id: no!,
              choice: -1 as const,
              weight: p.downvotes_weight!,
              cast_at: decided,
            },
          ],
    ),
    scorecards: reviews.map((r) => ({
      id: `scorecard_cat_${r.review_id}_${r.idea_id}`,
      idea_id: `idea_cat_${r.idea_id}`,
      juror_id: `person_${r.reviewer}`,
      note: r.meta_reviews ? `Review of this review: ${JSON.stringify(r.meta_reviews)}` : "",
      given_at: posted,
      created_at: posted,
      scores: axes.map((axis) => ({
        criterion_id: `criterion_cat_${challengeIdOf.get(r.idea_id)}_${axis}`,
        value: r[axis],
        note: r[`${axis}_note`] ?? "",
      })),
    })),
    decisions: proposals.flatMap((p) =>
      p.funded === null
        ? []
        : [
            {
              idea_id: proposalIdea(p),
              verdict: p.funded === 2 ? ("winner" as const) : ("not-selected" as const),
              motivation: reasons[p.funded],
              written_at: decided,
              published_at: decided,
              by_jury: false,
            },
          ],
    ),
    ledger: [
      ...challenges.map(({ id, amount }) => ({
        id: `entry_cat_${id}`,
        challenge_id: challengeOf(id),
        kind: "pledge" as const,
        sponsor_id: sponsor,
        amount_minor: cents(amount),
        at: posted,
      })),
      // Four challenges got money that was left over in others.
      ...challenges
        .filter(({ id, amount }) => given.get(id)! > amount)
        .map(({ id, amount }) => ({
          id: `entry_cat_${id}_more`,
          challenge_id: challengeOf(id),
          kind: "pledge" as const,
          sponsor_id: sponsor,
          amount_minor: cents(given.get(id)! - amount),
          note: "Left over elsewhere.",
          at: decided,
        })),
      ...proposals
        .filter(({ funded }) => funded === 2)
        .map((p) => ({
          id: `entry_cat_idea_${p.id}`,
          challenge_id: challengeOf(p.challenge_id),
          kind: "allocation" as const,
          sponsor_id: sponsor,
          idea_id: proposalIdea(p),
          amount_minor: cents(p.amount_requested_usd),
          at: decided,
        })),
    ],
  };
}
