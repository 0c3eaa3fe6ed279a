import type { PackageRow } from "#app/domain/exchange/package-format.ts";
import { type Converted, idPart, jsonLines, passed } from "./source.ts";

export type Motion = {
  id: string;
  challenge: string;
  subject: string;
  idea_title: string;
  replaces: string | null;
  created_at: string;
  cabinet_advice: string;
  authors: { user: string; party: string }[];
  decisions: {
    method: string;
    outcome: string;
    at: string;
    stats: { Voor: number; Tegen: number };
    votes: {
      voter: string;
      party: string;
      choice: "Voor" | "Tegen" | "Niet deelgenomen";
      weight: number;
    }[];
  }[];
};

export const set = "nl-tweede-kamer-moties";
export const readMotions = () => jsonLines<Motion>(set, "moties.jsonl.gz");
export const motionIdea = (motion: { id: string }) => `idea_tk_${motion.id}`;

const utc = (instant: string) => new Date(instant).toISOString();
const start = "2022-01-01T00:00:00.000Z";
const choices = { Voor: 1, Tegen: -1, "Niet deelgenomen": 0 } as const;
const isRollCall = (method: string) => method === "Hoofdelijk";

/**
 * Dutch motions: a dossier is a challenge, a motion an idea. A party votes with the weight of its
 * seats; in a roll call each member has one vote, whatever the size of their party.
 */
export function motions(all: Motion[] = readMotions()): Converted {
  const dossiers = new Map<string, { id: string; question: string; at: string; until: string }>();
  const people = new Map<string, PackageRow<"people">>();
  const person = (name: string, party: string) => {
    const id = `person_tk_${idPart(name)}`;
    if (!people.has(id))
      people.set(id, {
        id,
        name,
        job_title: name === party ? "Fractie" : party,
        created_at: start,
      });
    return id;
  };
  const dossierOf = (motion: Motion) => {
    const at = utc(motion.created_at);
    const dossier = dossiers.get(motion.challenge) ?? {
      id: `challenge_tk_${dossiers.size + 1}`,
      question: motion.challenge,
      at,
      until: at,
    };
    const moments = [dossier.until, ...motion.decisions.map((decision) => utc(decision.at))];
    dossiers.set(motion.challenge, {
      ...dossier,
      at: at < dossier.at ? at : dossier.at,
      until: moments.reduce((last, moment) => (moment > last ? moment : last)),
    });
    return dossier;
  };
  const rows = { ideas: [], "idea-moves": [], votes: [], decisions: [] } as {
    [F in "ideas" | "idea-moves" | "votes" | "decisions"]: PackageRow<F>[];
  };
  for (const motion of all) {
    const authors = [...new Set(motion.authors.map(({ user, party }) => person(user, party)))];
    const outcome = outcomeOf(motion);
    rows.ideas.push(ideaRow(motion, dossierOf(motion).id, authors, outcome));
    rows["idea-moves"].push(...moveRows(motion, authors, outcome));
    rows.decisions.push(decisionRow(motion, outcome));
    const { method, at, votes } = outcome.decision;
    for (const vote of votes) {
      rows.votes.push({
        idea_id: motionIdea(motion),
        voter_id: person(vote.voter, vote.party),
        choice: choices[vote.choice],
        weight: isRollCall(method) ? 1 : vote.weight,
        cast_at: utc(at),
      });
    }
  }
  const challenges = [...dossiers.values()].map(({ id, question, at, until }) => ({
    id,
    question,
    language: "nl" as const,
    vote_method: "for-against" as const,
    created_at: at,
    schedule: [
      ...passed(at, "announced", "ideation"),
      ...passed(until, "decision", "implementation"),
    ],
  }));
  return { people: people.values(), challenges, ...rows };
}

type Outcome = ReturnType<typeof outcomeOf>;

function outcomeOf(motion: Motion) {
  const decision = motion.decisions.at(-1)!;
  const isCarried = decision.outcome === "Stemmen - aangenomen";
  const { Voor, Tegen } = decision.stats;
  return {
    decision,
    stage: isCarried ? ("winner" as const) : ("not-selected" as const),
    motivation:
      `${isCarried ? "Aangenomen" : "Verworpen"} met ${Voor} stemmen voor en ${Tegen} tegen. ` +
      `Oordeel van het kabinet: ${motion.cabinet_advice}.`,
  };
}

const ideaRow = (
  motion: Motion,
  challengeId: string,
  authors: string[],
  { decision, stage }: Outcome,
): PackageRow<"ideas"> => ({
  id: motionIdea(motion),
  challenge_id: challengeId,
  title: motion.idea_title,
  body: motion.subject,
  language: "nl",
  stage,
  created_by_id: authors[0] ?? null,
  submitted_at: utc(motion.created_at),
  created_at: utc(motion.created_at),
  author_ids: authors,
  details: {
    "oordeel kabinet": motion.cabinet_advice,
    "wijze van stemmen": decision.method,
    ...(motion.replaces ? { "ter vervanging van": motion.replaces } : {}),
  },
});

const moveRows = (
  motion: Motion,
  authors: string[],
  { decision, stage, motivation }: Outcome,
): PackageRow<"idea-moves">[] => [
  {
    id: `move_tk_${motion.id}_1`,
    idea_id: motionIdea(motion),
    from_stage: "draft",
    to_stage: "open",
    by_id: authors[0] ?? null,
    at: utc(motion.created_at),
  },
  {
    id: `move_tk_${motion.id}_2`,
    idea_id: motionIdea(motion),
    from_stage: "open",
    to_stage: stage,
    reason: motivation,
    at: utc(decision.at),
  },
];

const decisionRow = (
  motion: Motion,
  { decision, stage, motivation }: Outcome,
): PackageRow<"decisions"> => ({
  idea_id: motionIdea(motion),
  verdict: stage,
  motivation,
  written_at: utc(decision.at),
  published_at: utc(decision.at),
  by_jury: false,
});
