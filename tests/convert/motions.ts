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
const rollCall = (method: string) => method === "Hoofdelijk";

/**
 * Dutch motions: a dossier is a challenge, a motion an idea. A party votes with the weight of its seats; in a roll call
 * each member votes for one, whatever the size of the party that stands beside the name.
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
  const rows = { ideas: [], "idea-moves": [], votes: [], decisions: [] } as {
    [F in "ideas" | "idea-moves" | "votes" | "decisions"]: PackageRow<F>[];
  };
  for (const motion of all) {
    const at = utc(motion.created_at);
    const dossier = dossiers.get(motion.challenge) ?? {
      id: `challenge_tk_${dossiers.size + 1}`,
      question: motion.challenge,
      at,
      until: at,
    };
    dossiers.set(motion.challenge, {
      ...dossier,
      at: at < dossier.at ? at : dossier.at,
      until: motion.decisions.reduce(
        (last, d) => (utc(d.at) > last ? utc(d.at) : last),
        dossier.until,
      ),
    });
    const idea_id = motionIdea(motion);
    const authors = [...new Set(motion.authors.map(({ user, party }) => person(user, party)))];
    const decision = motion.decisions.at(-1)!;
    const carried = decision.outcome === "Stemmen - aangenomen";
    const told = `${carried ? "Aangenomen" : "Verworpen"} met ${decision.stats.Voor} stemmen voor en ${decision.stats.Tegen} tegen. Oordeel van het kabinet: ${motion.cabinet_advice}.`;
    rows.ideas.push({
      id: idea_id,
      challenge_id: dossier.id,
      title: motion.idea_title,
      body: motion.subject,
      language: "nl",
      stage: carried ? "winner" : "not-selected",
      created_by_id: authors[0] ?? null,
      submitted_at: at,
      created_at: at,
      author_ids: authors,
      details: {
        "oordeel kabinet": motion.cabinet_advice,
        "wijze van stemmen": decision.method,
        ...(motion.replaces ? { "ter vervanging van": motion.replaces } : {}),
      },
    });
    rows["idea-moves"].push(
      {
        id: `move_tk_${motion.id}_1`,
        idea_id,
        from_stage: "draft",
        to_stage: "open",
        by_id: authors[0] ?? null,
        at,
      },
      {
        id: `move_tk_${motion.id}_2`,
        idea_id,
        from_stage: "open",
        to_stage: carried ? "winner" : "not-selected",
        reason: told,
        at: utc(decision.at),
      },
    );
    rows.decisions.push({
      idea_id,
      verdict: carried ? "winner" : "not-selected",
      motivation: told,
      written_at: utc(decision.at),
      published_at: utc(decision.at),
      by_jury: false,
    });
    for (const vote of decision.votes) {
      rows.votes.push({
        idea_id,
        voter_id: person(vote.voter, vote.party),
        choice: choices[vote.choice],
        weight: rollCall(decision.method) ? 1 : vote.weight,
        cast_at: utc(decision.at),
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
