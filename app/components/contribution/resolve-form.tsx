import type { Contribution } from "#app/domain/contribution/contribution-thread.ts";
import { resolutions } from "#app/domain/contribution/resolutions.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { CheckField, RadioCards } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

type ResolveLabel = "contribution.resolve.improvement.accepted"; // every key of this form has a text

/**
 * An author accepts, declines, answers or resolves a contribution, or reopens it. `mayJoin`: the
 * team can still change.
 */
export function ResolveForm({
  contribution,
  mayJoin,
}: {
  contribution: Contribution;
  mayJoin?: boolean;
}) {
  const t = useT();
  const action = paths.resolveContribution(contribution.id);
  if (contribution.state !== "open") {
    return (
      <Form action={action} fields={{ state: "open" }} className="" hideErrorSummary>
        <Button kind="quiet" small>
          {t("contribution.take-back")}
        </Button>
      </Form>
    );
  }
  const labelOf = (state: string) =>
    t(`contribution.resolve.${contribution.kind}.${state}` as ResolveLabel);
  // Suggestions are accepted by their own actions.
  return resolutions[contribution.kind]
    .filter((state) => !contribution.suggestion || state !== "accepted")
    .map((state) => (
      <Dialog
        key={state}
        trigger={labelOf(state)}
        title={labelOf(state)}
        kind={state === "declined" ? "quiet" : "secondary"}
        small
      >
        <Form action={action} fields={{ state }}>
          {contribution.kind === "offer" && state === "accepted" && (
            <AcceptOfferFields mayJoin={mayJoin} />
          )}
          <TextArea
            name="message"
            value={contribution.suggestion ? t("contribution.suggestion.thanks") : undefined}
            label={t("contribution.words")}
            hint={t(`contribution.words.${state}`)}
            maxCharacters={1000}
            rows={3}
            optional
          />
          {contribution.kind === "question" && (
            <CheckField
              name="causedChange"
              label={t("contribution.answer.led-tick")}
              hint={t("contribution.answer.led-hint")}
            />
          )}
          <div className="form-actions">
            <Button kind="primary">{labelOf(state)}</Button>
          </div>
        </Form>
      </Dialog>
    ));
}

function AcceptOfferFields({ mayJoin }: { mayJoin?: boolean }) {
  const t = useT();
  return (
    <>
      {mayJoin && (
        <RadioCards
          name="as"
          label={t("contribution.offer.as")}
          value="part"
          options={[
            {
              value: "part",
              label: t("contribution.offer.part"),
              hint: t("contribution.offer.part-hint"),
            },
            {
              value: "team",
              label: t("contribution.offer.team"),
              hint: t("contribution.offer.team-hint"),
            },
          ]}
        />
      )}
      <TextField name="task" label={t("contribution.offer.task")} optional />
    </>
  );
}
