import { useT } from "#app/i18n/language.tsx";
import { DataTable } from "../ui/data-table.tsx";
import type { Scorecard, ScoredCriterion } from "./score-form.tsx";

type ScoredCard = Pick<Scorecard, "note" | "scores">;

/**
 * The juror's own scores, and beside them the anonymous scores of the others; `others` null: not
 * visible (yet).
 */
export function SubmittedScores({
  criteria,
  card,
  others,
}: {
  criteria: readonly ScoredCriterion[];
  card: ScoredCard;
  others: readonly ScoredCard[] | null;
}) {
  const t = useT();
  const scoreFor = (scorecard: ScoredCard, id: string) =>
    scorecard.scores.find(({ criterionId }) => criterionId === id)?.value;
  const listNotes = (scorecard: ScoredCard) =>
    [
      scorecard.note,
      ...criteria.flatMap(({ id, name }) => {
        const note = scorecard.scores.find(({ criterionId }) => criterionId === id)?.note;
        return note ? [`${name}: ${note}`] : [];
      }),
    ].filter(Boolean);
  const [myNotes, otherNotes] = [listNotes(card), (others ?? []).flatMap(listNotes)];
  return (
    <div className="stack">
      <DataTable
        caption={t(others ? "jury.others" : "jury.your-scores")}
        rows={criteria}
        rowKey={({ id }) => id}
        columns={[
          { key: "criterion", label: t("jury.criterion"), cell: ({ name }) => name },
          {
            key: "mine",
            label: t("jury.you"),
            numeric: true,
            cell: ({ id }) => scoreFor(card, id) ?? t("jury.no-score"),
          },
          ...(others?.length
            ? [
                {
                  key: "others",
                  label: t("jury.the-others"),
                  numeric: true,
                  cell: ({ id }: ScoredCriterion) =>
                    others
                      .map((other) => scoreFor(other, id))
                      .filter((score) => score !== undefined)
                      .sort((a, b) => b - a)
                      .join(" · "),
                },
              ]
            : []),
        ]}
      />
      {others?.length === 0 && <p className="text-muted">{t("jury.others-none")}</p>}
      <Notes title={t("jury.own-words")} notes={myNotes} />
      <Notes title={t("jury.others-words")} notes={otherNotes} />
    </div>
  );
}

function Notes({ title, notes }: { title: string; notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3>{title}</h3>
      <ul className="stack">
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: anonymous notes carry no id, and the list is fixed
          <li key={index} className="card card-sunk whitespace-pre-line">
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
}
