import { Temporal } from "temporal-polyfill";
import type { PackageRow } from "#app/domain/exchange/package-format.ts";
import { richTextFromHtml } from "#app/rich-text/rich-text-from-html.server.ts";
import { type Converted, idPart, jsonLines, passed } from "./source.ts";

export type Proposal = {
  id: number;
  code: string;
  title: string;
  summary: string;
  status: "accepted" | "rejected";
  source: string;
  created_at: string;
  total_votes: number;
  total_comments: number;
  total_negative_comments: number;
  category: string;
  subcategory: string;
  district: string | null;
  author: string;
  author_kind: string;
  rejected_message: string | null;
};
export type Comment = {
  id: number;
  proposal_id: number;
  ancestry: string | null;
  alignment: 1 | 0 | -1 | null;
  body_html: string;
  created_at: string;
  author: string;
  official: boolean;
};

export const set = "ca-barcelona-pam2016";
export const readProposals = () => jsonLines<Proposal>(set, "proposals.jsonl.gz");
export const readComments = () => jsonLines<Comment>(set, "comments.jsonl.gz");
export const proposalIdea = (proposal: { id: number }) => `idea_bcn_${proposal.id}`;

/** Parses dd/mm/yyyy with an optional hh:mm:ss, in Barcelona's time zone. */
function instant(local: string): string {
  const [, day, month, year, time] = /^(\d\d)\/(\d\d)\/(\d{4})(?: (\d\d:\d\d:\d\d))?$/.exec(local)!;
  return new Date(
    Temporal.PlainDateTime.from(`${year}-${month}-${day}T${time ?? "00:00:00"}`).toZonedDateTime(
      "Europe/Madrid",
    ).epochMilliseconds,
  ).toISOString();
}

const opened = "2016-01-01T00:00:00.000Z";
const decided = "2016-11-01T00:00:00.000Z";

/**
 * Barcelona's action plan: a sub-category is a challenge, a proposal an idea, a comment a
 * contribution (a concern when against). The city counted supports without ballots, so they are
 * imported as a detail.
 */
export function barcelona(
  proposals: Proposal[] = readProposals(),
  comments: Comment[] = readComments(),
): Converted {
  const themes = new Map<string, { id: string; question: string; category: string }>();
  for (const { category, subcategory } of proposals) {
    const question = subcategory.trim();
    if (!themes.has(question))
      themes.set(question, { id: `challenge_bcn_${idPart(question)}`, question, category });
  }
  const people = new Map<string, PackageRow<"people">>();
  for (const { author, author_kind } of [
    ...proposals,
    ...comments.map((comment) => ({ author: comment.author, author_kind: "citizen" })),
  ]) {
    const id = `person_${author}`;
    if (!people.has(id))
      people.set(id, { id, name: author, job_title: author_kind, created_at: opened });
  }
  const commentIds = new Set(comments.map(({ id }) => id));
  const parentOf = ({ ancestry }: Comment) =>
    ancestry ? Number(ancestry.split("/").at(-1)) : null;
  const rejectionReason = (proposal: Proposal) =>
    proposal.rejected_message?.trim() || "Rebutjada, sense motiu escrit.";
  return {
    people: people.values(),
    challenges: [...themes.values()].map(({ id, question, category }) => ({
      id,
      question,
      language: "ca",
      time_zone: "Europe/Madrid",
      created_at: opened,
      details: { categoria: category },
      schedule: [
        ...passed(opened, "announced", "ideation", "refinement"),
        ...passed(decided, "selection", "decision"),
      ],
    })),
    ideas: proposals.map((p) => ({
      id: proposalIdea(p),
      challenge_id: themes.get(p.subcategory.trim())!.id,
      title: p.title,
      body: p.summary,
      language: "ca",
      stage: p.status === "accepted" ? "winner" : "not-selected",
      created_by_id: `person_${p.author}`,
      submitted_at: instant(p.created_at),
      created_at: instant(p.created_at),
      author_ids: [`person_${p.author}`],
      details: {
        codi: p.code,
        origen: p.source,
        suports: String(p.total_votes),
        ...(p.district ? { districte: p.district } : {}),
      },
    })),
    "idea-moves": proposals.flatMap((p) => [
      {
        id: `move_bcn_${p.id}_1`,
        idea_id: proposalIdea(p),
        from_stage: "draft" as const,
        to_stage: "open" as const,
        by_id: `person_${p.author}`,
        at: instant(p.created_at),
      },
      {
        id: `move_bcn_${p.id}_2`,
        idea_id: proposalIdea(p),
        from_stage: "open" as const,
        to_stage: p.status === "accepted" ? ("winner" as const) : ("not-selected" as const),
        reason: p.status === "accepted" ? null : rejectionReason(p),
        at: decided,
      },
    ]),
    decisions: proposals.map((p) => ({
      idea_id: proposalIdea(p),
      verdict: p.status === "accepted" ? "winner" : "not-selected",
      motivation: p.status === "accepted" ? "Acceptada." : rejectionReason(p),
      written_at: decided,
      published_at: decided,
      by_jury: false,
    })),
    contributions: comments.map((comment) => {
      const parent = parentOf(comment);
      const { doc } = richTextFromHtml(comment.body_html);
      return {
        id: `contribution_bcn_${comment.id}`,
        idea_id: `idea_bcn_${comment.proposal_id}`,
        parent_id: parent !== null && commentIds.has(parent) ? `contribution_bcn_${parent}` : null,
        missing_parent: parent !== null && !commentIds.has(parent) ? String(parent) : null,
        kind: comment.alignment === -1 ? ("concern" as const) : ("comment" as const),
        body: doc ?? comment.body_html,
        by_id: `person_${comment.author}`,
        as_role: comment.official ? ("manager" as const) : null,
        created_at: instant(comment.created_at),
      };
    }),
  };
}
