import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { PackageRow } from "#app/domain/exchange/package-format.ts";
import { type Converted, csv, folderOf, passed, unzipped } from "./source.ts";

export const set = "polis";

/** The attribution that the licence (CC BY 4.0) requires wherever the data is shown. */
export const attribution =
  "Data was gathered using the Polis software (compdemocracy.org/polis) and is sub-" +
  "licensed under CC BY 4.0 with Attribution to The Computational Democracy " +
  "Project.";

export type Statement = {
  id: string;
  author: string;
  at: number;
  agrees: number;
  disagrees: number;
  moderated: number;
  text: string;
};
export type Cast = { at: number; statement: string; voter: string; choice: 1 | 0 | -1 };
export type Conversation = {
  name: string;
  summary: Record<string, string>;
  statements: Statement[];
  votes: Cast[];
};

export const conversations = () =>
  readdirSync(folderOf(set), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
export const statementIdea = (name: string, statement: string) => `idea_polis_${name}_${statement}`;
const person = (name: string, id: string) => `person_polis_${name}_${id}`;
const languages: Record<string, "en" | "zh"> = { "vtaiwan.uberx": "zh" };
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

/** One conversation, with its votes in the order they were cast. */
export function readConversation(name: string): Conversation {
  const rows = existsSync(join(folderOf(set), name, "votes.csv.gz"))
    ? csv(set, name, "votes.csv.gz")
    : [];
  return {
    name,
    summary: Object.fromEntries(
      unzipped(set, name, "summary.csv.gz")
        .split("\n")
        .map((line) => [
          line.slice(0, line.indexOf(",")),
          line.slice(line.indexOf(",") + 1).replace(/^"|"$/g, ""),
        ]),
    ),
    statements: csv(set, name, "comments.csv.gz").map((row) => ({
      id: row["comment-id"]!,
      author: row["author-id"]!,
      at: Number(row.timestamp),
      agrees: Number(row.agrees),
      disagrees: Number(row.disagrees),
      moderated: Number(row.moderated),
      text: row["comment-body"]!,
    })),
    votes: rows
      .map((row) => ({
        at: Number(row.timestamp),
        statement: row["comment-id"]!,
        voter: row["voter-id"]!,
        choice: Number(row.vote) as Cast["choice"],
      }))
      .sort((a, b) => a.at - b.at),
  };
}

/**
 * A conversation is a challenge, a statement a short idea; statements that moderators rejected are
 * not selected. Without votes: see voteSlices.
 */
export function polis(all: Conversation[]): Converted {
  const people = new Map<string, PackageRow<"people">>();
  for (const { name, statements, votes } of all) {
    for (const id of new Set([
      ...statements.map(({ author }) => author),
      ...votes.map(({ voter }) => voter),
    ]))
      people.set(person(name, id), {
        id: person(name, id),
        name: `Participant ${id}`,
        created_at: iso(statements[0]!.at),
      });
  }
  const began = ({ statements }: Conversation) => Math.min(...statements.map(({ at }) => at));
  return {
    people: people.values(),
    challenges: all.map((one) => ({
      id: `challenge_polis_${one.name}`,
      question: one.summary.topic!,
      why: one.summary["conversation-description"] ?? "",
      language: languages[one.name] ?? "en",
      vote_method: "for-against",
      created_at: iso(began(one)),
      details: { source: one.summary.url!, attribution },
      schedule: passed(iso(began(one)), "announced", "ideation"),
    })),
    ideas: all.flatMap(({ name, statements }) =>
      statements.map((s) => ({
        id: statementIdea(name, s.id),
        challenge_id: `challenge_polis_${name}`,
        title: s.text,
        body: s.text,
        language: languages[name] ?? "en",
        stage: s.moderated === -1 ? ("not-selected" as const) : ("open" as const),
        created_by_id: person(name, s.author),
        submitted_at: iso(s.at),
        created_at: iso(s.at),
        author_ids: [person(name, s.author)],
      })),
    ),
    "idea-moves": all.flatMap(({ name, statements }) =>
      statements.flatMap((s) => [
        {
          id: `move_polis_${name}_${s.id}_1`,
          idea_id: statementIdea(name, s.id),
          from_stage: "draft" as const,
          to_stage: "open" as const,
          by_id: person(name, s.author),
          at: iso(s.at),
        },
        ...(s.moderated === -1
          ? [
              {
                id: `move_polis_${name}_${s.id}_2`,
                idea_id: statementIdea(name, s.id),
                from_stage: "open" as const,
                to_stage: "not-selected" as const,
                reason: "Turned down by the moderators of the conversation.",
                at: iso(s.at),
              },
            ]
          : []),
      ]),
    ),
  };
}

/**
 * The votes in order of time, split into packages. In each, a person's last vote on a statement
 * counts.
 */
export function* voteSlices(all: Conversation[], slices: number): Generator<Converted> {
  const stream = all
    .flatMap(({ name, votes }) => votes.map((vote) => ({ name, ...vote })))
    .sort((a, b) => a.at - b.at);
  for (let n = 0; n < slices; n++) {
    const last = new Map<string, PackageRow<"votes">>();
    for (const { name, at, statement, voter, choice } of stream.slice(
      (stream.length * n) / slices,
      (stream.length * (n + 1)) / slices,
    )) {
      last.set(`${name} ${statement} ${voter}`, {
        idea_id: statementIdea(name, statement),
        voter_id: person(name, voter),
        choice,
        cast_at: iso(at),
      });
    }
    yield { votes: last.values() };
  }
}
