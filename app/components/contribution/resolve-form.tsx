import type { Contribution } from "#app/domain/contribution/contribution-thread.ts";
import { settlements } from "#app/domain/contribution/resolutions.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { CheckField, RadioCards } from "../ui/choice-field.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { TextArea, TextField } from "../ui/text-field.tsx";

/** The author takes a contribution over, declines it with thanks, answers or resolves it, or takes that back. `mayJoin`: the team can still change. */
export function SettleForm({ said, mayJoin }: { said: Contribution; mayJoin?: boolean }) {
  const t = useT();
  const action = paths.settleContribution(said.id);
  if (said.state !== "open") {
    return (
      <Form action={action} fields={{ state: "open" }} className="" hideFaults>
        <Button kind="quiet" small>
          {t("contribution.take-back")}
        </Button>
      </Form>
    );
  }
  // A suggestion comes into the text by acts of its own.
  return settlements[said.kind]
    .filter((state) => !said.suggestion || state !== "accepted")
    .map((state) => (
      <Dialog
        key={state}
        trigger={t(
          `contribution.settle.${said.kind}.${state}` as "contribution.settle.improvement.accepted",
        )}
        title={t(
          `contribution.settle.${said.kind}.${state}` as "contribution.settle.improvement.accepted",
        )}
        kind={state === "declined" ? "quiet" : "secondary"}
        small
      >
        <Form action={action} fields={{ state }}>
          {said.kind === "offer" && state === "accepted" && <TakeUp mayJoin={mayJoin} />}
          <TextArea
            name="words"
            value={said.suggestion ? t("contribution.suggestion.thanks") : undefined}
            label={t("contribution.words")}
            hint={t(`contribution.words.${state}`)}
            most={1000}
            rows={3}
            optional
          />
          {said.kind === "question" && (
            <CheckField
              name="ledToChange"
              label={t("contribution.answer.led-tick")}
              hint={t("contribution.answer.led-hint")}
            />
          )}
          <div className="form-acts">
            <Button kind="primary">
              {t(
                `contribution.settle.${said.kind}.${state}` as "contribution.settle.improvement.accepted",
              )}
            </Button>
          </div>
        </Form>
      </Dialog>
    ));
}

function TakeUp({ mayJoin }: { mayJoin?: boolean }) {
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
