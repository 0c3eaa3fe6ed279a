import { useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { ScaleField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextArea } from "../form/text-field.tsx";
import { MainAction } from "../page/frame.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { useField } from "../ui/reply.tsx";

export type ScoredCriterion = {
  id: string;
  name: string;
  description: string;
  weight: number;
  min: number;
  max: number;
  lowMeans: string;
  highMeans: string;
};
export type Scorecard = {
  note: string;
  givenAt: Date | string | null;
  scores: readonly { criterionId: string; value: number; note: string }[];
};

/**
 * Every criterion with its scale and an optional note, then submit, save or skip. On a phone the
 * submit button stays at the bottom, with the number of criteria still to be scored.
 */
export function ScoreForm({
  idea,
  criteria,
  card,
  isLast,
  skipTo,
}: {
  idea: { id: string };
  criteria: readonly ScoredCriterion[];
  card: Scorecard | null;
  isLast: boolean;
  skipTo: string | null;
}) {
  const t = useT();
  const totalWeight = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const isSubmitted = card?.givenAt != null;
  const listRef = useRef<HTMLDivElement>(null);
  const [unscored, setUnscored] = useState(() =>
    criteria.filter(({ id }) => !card?.scores.some((score) => score.criterionId === id)),
  );
  // Read from the form itself: it may have been filled in before hydration.
  const updateUnscored = () =>
    setUnscored(
      criteria.filter(
        ({ id }) => !listRef.current?.querySelector(`[name="score.${CSS.escape(id)}"]:checked`),
      ),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once after hydration; later by onChange
  useEffect(updateUnscored, []);
  const submitLabel = isSubmitted ? "jury.change" : "jury.give";
  return (
    <Form action={paths.submitScores(idea.id)} label={t("jury.your-scores")}>
      <div ref={listRef} onChange={updateUnscored}>
        {criteria.map((criterion) => (
          <Criterion
            key={criterion.id}
            criterion={criterion}
            totalWeight={totalWeight}
            score={card?.scores.find(({ criterionId }) => criterionId === criterion.id)}
          />
        ))}
      </div>
      <TextArea
        name="note"
        label={t("jury.overall")}
        hint={t("jury.overall-hint")}
        value={card?.note}
        maxCharacters={4000}
        optional
      />
      {isLast ? (
        <Notice tone="warning">
          <p>{t("jury.last-warning")}</p>
        </Notice>
      ) : (
        isSubmitted && <p className="text-sm text-muted">{t("jury.can-change")}</p>
      )}
      <div className="form-actions">
        <MainAction>
          <a className="scored" href={`#criterion-${unscored[0] ?? criteria[0]!.id}`}>
            {t("jury.scored", { done: criteria.length - unscored.length, all: criteria.length })}
          </a>
          <Button kind="primary" icon={isLast ? "check" : "arrow"}>
            {t(isLast ? "jury.give-last" : submitLabel)}
          </Button>
        </MainAction>
        {!isSubmitted && (
          <Button name="saveDraft" value="yes">
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
  criterion,
  totalWeight,
  score,
}: {
  criterion: ScoredCriterion;
  totalWeight: number;
  score?: { value: number; note: string };
}) {
  const t = useT();
  const format = useFormat();
  const noteName = `note.${criterion.id}`;
  const { submitted, errors } = useField(noteName);
  const hint = [
    criterion.description,
    t("jury.counts-for", { share: format.percent(criterion.weight / totalWeight) }),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <div className="criterion" id={`criterion-${criterion.id}`}>
      <input type="hidden" name="criteria[]" value={criterion.id} />
      <ScaleField
        name={`score.${criterion.id}`}
        label={criterion.name}
        hint={hint}
        value={score?.value}
        from={criterion.min}
        to={criterion.max}
        low={criterion.lowMeans}
        high={criterion.highMeans}
      />
      <details open={Boolean(submitted ?? score?.note) || errors.length > 0}>
        <summary>
          <Icon name="edit" size={18} />
          {t("jury.add-note")}
        </summary>
        <TextArea
          name={noteName}
          label={t("jury.note-for", { criterion: criterion.name })}
          value={score?.note}
          rows={3}
          maxCharacters={2000}
          optional
        />
      </details>
    </div>
  );
}
