import { readdirSync } from "node:fs";
import type { PackageRow } from "#app/domain/exchange/package-format.ts";
import { type Converted, folderOf, passed, unzipped } from "./source.ts";

export const set = "nl-amsterdam-buurtbudget";

type Table = Record<string, string>[];
export type Budget = {
  name: string;
  meta: Record<string, string>;
  projects: Table;
  ballots: { voter: string; picks: string[] }[];
};

export const ballotFiles = () =>
  readdirSync(folderOf(set))
    .filter((name) => name.endsWith(".pb.gz"))
    .sort();
export const projectIdea = (budget: { name: string }, project: string) =>
  `idea_ams_${budget.name}_${project}`;

/** Parses a .pb file: META, PROJECTS and VOTES, separated by semicolons. */
export function readBudget(file: string): Budget {
  const budget: Budget = { name: /(\d+)\.pb/.exec(file)![1]!, meta: {}, projects: [], ballots: [] };
  let section = "";
  let columns: string[] = [];
  for (const line of unzipped(set, file).split(/\r?\n/)) {
    if (/^(META|PROJECTS|VOTES)$/.test(line)) [section, columns] = [line, []];
    else if (!line) continue;
    else if (columns.length === 0) columns = line.split(";");
    else if (section === "META")
      budget.meta[line.slice(0, line.indexOf(";"))] = line.slice(line.indexOf(";") + 1);
    else {
      const values = line.split(";");
      const row = Object.fromEntries(columns.map((column, n) => [column, values[n] ?? ""]));
      if (section === "PROJECTS") budget.projects.push(row);
      else
        budget.ballots.push({ voter: row.voter_id!, picks: row.vote!.split(",").filter(Boolean) });
    }
  }
  return budget;
}

const number = (value: string | undefined) => (value === undefined ? null : Number(value));
const day = (budget: Budget) => `${budget.meta.date_begin}-01-01T00:00:00.000Z`;

/**
 * Amsterdam's neighbourhood budgets: a file is a challenge with a budget, a ballot is all votes of
 * one person, with a minimum and maximum of picks.
 */
export function amsterdam(budgets: Budget[]): Converted {
  const challenge = (budget: Budget) => `challenge_ams_${budget.name}`;
  const sponsor = (budget: Budget) => `person_ams_${budget.name}_district`;
  const voter = (budget: Budget, name: string) => `person_ams_${budget.name}_${name}`;
  function* people(): Iterable<PackageRow<"people">> {
    for (const budget of budgets) {
      yield {
        id: sponsor(budget),
        name: `Stadsdeel ${budget.meta.district}`,
        created_at: day(budget),
      };
      for (const ballot of budget.ballots)
        yield {
          id: voter(budget, ballot.voter),
          name: `Stemmer ${ballot.voter}`,
          created_at: day(budget),
        };
    }
  }
  function* votes(): Iterable<PackageRow<"votes">> {
    for (const budget of budgets)
      for (const ballot of budget.ballots)
        for (const pick of ballot.picks) {
          yield {
            idea_id: projectIdea(budget, pick),
            voter_id: voter(budget, ballot.voter),
            cast_at: day(budget),
          };
        }
  }
  return {
    people: people(),
    challenges: budgets.map((budget) => ({
      id: challenge(budget),
      question: `${budget.meta.description} ${budget.meta.date_begin}`,
      language: "nl",
      currency: budget.meta.currency!,
      vote_method: "approval",
      picks_min: number(budget.meta.min_length) ?? 0,
      picks_max: number(budget.meta.max_length),
      selection_rules: budget.meta.comment ?? "",
      created_at: day(budget),
      details: Object.fromEntries(
        ["rule", "categories", "budget_per_category", "leftover_budget", "max_sum_cost"].flatMap(
          (name) => (budget.meta[name] ? [[name, budget.meta[name]]] : []),
        ),
      ),
      schedule: passed(day(budget), "announced", "ideation", "refinement", "decision"),
      members: [{ person_id: sponsor(budget), role: "sponsor", created_at: day(budget) }],
    })),
    ideas: budgets.flatMap((budget) =>
      budget.projects.map((project) => ({
        id: projectIdea(budget, project.project_id!),
        challenge_id: challenge(budget),
        title: project.name!,
        body: project.description ?? "",
        stage: "open" as const,
        asked_minor: Number(project.cost) * 100,
        submitted_at: day(budget),
        created_at: day(budget),
        details: Object.fromEntries(
          ["category", "neighborhood"].flatMap((name) =>
            project[name] ? [[name, project[name]]] : [],
          ),
        ),
      })),
    ),
    votes: votes(),
    ledger: budgets.map((budget) => ({
      id: `entry_ams_${budget.name}`,
      challenge_id: challenge(budget),
      kind: "pledge",
      sponsor_id: sponsor(budget),
      amount_minor: Number(budget.meta.budget) * 100,
      at: day(budget),
    })),
  };
}
