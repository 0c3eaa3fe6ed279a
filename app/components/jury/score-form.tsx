import { useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { MainAct } from "../page/frame.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { ScaleField } from "../ui/choice-field.tsx";
import { Form } from "../ui/form.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { useField } from "../ui/reply.tsx";
import { TextArea } from "../ui/text-field.tsx";

export type AskedCriterion = {
  id: string;
  name: string;
  description: string;
  weight: number;
  min: number;
  max: number;
  lowMeans: string;
  highMeans: string;
};
export type WrittenCard = {
  note: string;
  givenAt: Date | string | null;
  scores: readonly { criterionId: string; value: number; note: string }[];
};

/**
 * Every criterion with its described scale, a note where one wants, and what to do with it: give, keep, or go past. A tap a
 * criterion and one to give: on a phone that one stays under the thumb, with how many are still to be scored.
 */
export function ScoreForm({
  idea,
  criteria,
  card,
  last,
  skipTo,
}: {
  idea: { id: string };
  criteria: readonly AskedCriterion[];
  card: WrittenCard | null;
  last: boolean;
  skipTo: string | null;
}) {
  const t = useT();
  const weights = criteria.reduce((sum, c) => sum + c.weight, 0);
  const given = card?.givenAt != null;
  const list = useRef<HTMLDivElement>(null);
  const [open, leave] = useState(() =>
    criteria.filter(({ id }) => !card?.scores.some((s) => s.criterionId === id)),
  );
  // Read from the form itself: a thumb may have been there before the page woke.
  const look = () =>
    leave(
      criteria.filter(
        ({ id }) => !list.current?.querySelector(`[name="score.${CSS.escape(id)}"]:checked`),
      ),
    );
  useEffect(look, []);
  return (
    <Form action={paths.giveScores(idea.id)} label={t("jury.your-scores")}>
      <div ref={list} onChange={look}>
        {criteria.map((criterion) => (
          <Criterion
            key={criterion.id}
            criterion={criterion}
            weights={weights}
            score={card?.scores.find((s) => s.criterionId === criterion.id)}
          />
        ))}
      </div>
      <TextArea
        name="note"
        label={t("jury.overall")}
        hint={t("jury.overall-hint")}
        value={card?.note}
        most={4000}
        optional
      />
      {last ? (
        <Notice tone="amber">
          <p>{t("jury.last-warning")}</p>
        </Notice>
      ) : (
        given && <p className="text-sm text-muted">{t("jury.can-change")}</p>
      )}
      <div className="form-acts">
        <MainAct>
          <a className="scored" href={`#criterion-${open[0] ?? criteria[0]!.id}`}>
            {t("jury.scored", { done: criteria.length - open.length, all: criteria.length })}
          </a>
          <Button kind="primary" icon={last ? "check" : "arrow"}>
            {t(last ? "jury.give-last" : given ? "jury.change" : "jury.give")}
          </Button>
        </MainAct>
        {!given && (
          <Button name="keep" value="yes">
            {t("jury.keep")}
          </Button>
        )}
        {skipTo && (
          <LinkButton to={paths.scoreIdea(skipTo)} kind="quiet" icon="arrow">
            {t("jury.skip")}
          </LinkButton>
        )}
      </div>
    </Form>
  );
}

function Criterion({
  criterion: c,
  weights,
  score,
}: {
  criterion: AskedCriterion;
  weights: number;
  score?: { value: number; note: string };
}) {
  const t = useT();
  const format = useFormat();
  const note = `note.${c.id}`;
  const { typed, faults } = useField(note);
  const hint = [c.description, t("jury.counts-for", { share: format.percent(c.weight / weights) })]
    .filter(Boolean)
    .join(" · ");
  return (
    <div className="criterion" id={`criterion-${c.id}`}>
      <input type="hidden" name="criteria[]" value={c.id} />
      <ScaleField
        name={`score.${c.id}`}
        label={c.name}
        hint={hint}
        value={score?.value}
        from={c.min}
        to={c.max}
        low={c.lowMeans}
        high={c.highMeans}
      />
      <details open={Boolean(typed ?? score?.note) || faults.length > 0}>
        <summary>
          <Icon name="edit" size={18} />
          {t("jury.add-note")}
        </summary>
        <TextArea
          name={note}
          label={t("jury.note-for", { criterion: c.name })}
          value={score?.note}
          rows={3}
          most={2000}
          optional
        />
      </details>
    </div>
  );
}
