// An idea whose author stays anonymous until the decision.
import type { Ctx } from "#app/domain/ctx.ts";
import type { PackageRows } from "#app/domain/exchange/package-format.ts";
import { anonymousNames } from "#app/domain/people/anonymous-name.ts";
import { anonymousAuthors } from "#db/schema/anonymity.ts";
import { idOf } from "./people.ts";

const [idea_id, author] = ["idea_nh_veilig_eerlijk", "person_nh_veilig_eerlijk"];
const title = "Vraag de eerste dag niet wat ik anders had moeten doen";
const body =
  "Na de melding kreeg ik binnen een uur drie keer de vraag wat ik had kunnen zeggen om het " +
  "te voorkomen. Ik weet dat het goed bedoeld is, maar ik fietste naar huis met het idee dat " +
  "het mijn schuld was. Spreek af: de eerste dag alleen ‘wat heb je nodig?’. Evalueren doen " +
  "we na een week, samen.";

/** The idea and its placeholder author. These rows do not say who the author is. */
export function anonymousRows(now: Date): PackageRows {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
  const contributionId = (index: number) => `contribution_nh_veilig_eerlijk_${index}`;
  return {
    people: [
      {
        id: author,
        kind: "placeholder",
        name: anonymousNames.nl,
        deactivated_at: daysAgo(5),
        created_at: daysAgo(5),
      },
    ],
    ideas: [
      {
        id: idea_id,
        challenge_id: "challenge_nh_veilig",
        title,
        body,
        stage: "open",
        created_by_id: author,
        submitted_at: daysAgo(5),
        created_at: daysAgo(5),
        author_ids: [author],
      },
    ],
    "idea-versions": [{ idea_id, number: 1, title, body, by_id: author, at: daysAgo(5) }],
    "idea-moves": [
      {
        id: "move_nh_veilig_eerlijk_0",
        idea_id,
        from_stage: "draft",
        to_stage: "open",
        by_id: author,
        at: daysAgo(5),
      },
    ],
    contributions: [
      {
        id: contributionId(1),
        idea_id,
        kind: "question",
        state: "answered",
        body: "Wat had je op dat moment wel willen horen?",
        by_id: idOf("noor"),
        created_at: daysAgo(4),
        settled_by_id: author,
        settled_at: daysAgo(3.4),
        answer_id: contributionId(2),
      },
      {
        id: contributionId(2),
        idea_id,
        parent_id: contributionId(1),
        kind: "comment",
        body: "‘Ga even zitten, ik blijf bij je.’ Meer niet.",
        by_id: author,
        created_at: daysAgo(3.5),
      },
    ],
    followers: [
      { idea_id, person_id: author },
      { idea_id, person_id: idOf("noor") },
    ],
  } as PackageRows;
}

/** Records the real author, in the one table that holds it; no package contains it. */
export const recordAnonymousAuthor = ({ db }: Ctx) =>
  db.insert(anonymousAuthors).values({
    ideaId: idea_id!,
    authorId: author!,
    personId: idOf("sanne"),
    draftId: "idea_nh_veilig_draft",
    proof: "5EA1E-D0F2B-00D2B-A11E5",
  });
