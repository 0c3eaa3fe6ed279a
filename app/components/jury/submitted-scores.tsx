import { useT } from "#app/i18n/language.tsx";
import { DataTable } from "../ui/data-table.tsx";
import type { AskedCriterion, WrittenCard } from "./score-form.tsx";

type Card = Pick<WrittenCard, "note" | "scores">;

/** What one gave, and beside it, nameless, what the others gave; `others` null: not to be seen (yet). */
export function GivenScores({
  criteria,
  card,
  others,
}: {
  criteria: readonly AskedCriterion[];
  card: Card;
  others: readonly Card[] | null;
}) {
  const t = useT();
  const valueOf = (from: Card, id: string) => from.scores.find((s) => s.criterionId === id)?.value;
  const words = (from: Card) =>
    [
      from.note,
      ...criteria.flatMap(({ id, name }) => {
        const note = from.scores.find((s) => s.criterionId === id)?.note;
        return note ? [`${name}: ${note}`] : [];
      }),
    ].filter(Boolean);
  const [mine, theirs] = [words(card), (others ?? []).flatMap(words)];
  return (
    <div className="stack">
      <DataTable
        caption={t(others ? "jury.others" : "jury.your-scores")}
        rows={criteria}
        rowKey={(c) => c.id}
        columns={[
          { key: "criterion", label: t("jury.criterion"), cell: (c) => c.name },
          {
            key: "mine",
            label: t("jury.you"),
            figure: true,
            cell: (c) => valueOf(card, c.id) ?? t("jury.no-score"),
          },
          ...(others?.length
            ? [
                {
                  key: "others",
                  label: t("jury.the-others"),
                  figure: true,
                  cell: (c: AskedCriterion) =>
                    others
                      .map((o) => valueOf(o, c.id))
                      .filter((v) => v !== undefined)
                      .sort((a, b) => b - a)
                      .join(" · "),
                },
              ]
            : []),
        ]}
      />
      {others?.length === 0 && <p className="text-muted">{t("jury.others-none")}</p>}
      <Words title={t("jury.own-words")} list={mine} />
      <Words title={t("jury.others-words")} list={theirs} />
    </div>
  );
}

function Words({ title, list }: { title: string; list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h3>{title}</h3>
      <ul className="stack">
        {list.map((said, n) => (
          <li key={n} className="card card-sunk whitespace-pre-line">
            {said}
          </li>
        ))}
      </ul>
    </section>
  );
}
