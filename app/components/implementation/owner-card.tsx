import type { Answer } from "#app/domain/access/rules.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Person } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { SelectField } from "../ui/choice-field.tsx";
import { Sheet } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { TextField } from "../ui/text-field.tsx";

type Idea = {
  id: string;
  ownerId: string | null;
  ownerName: string | null;
  ownerPhotoId: string | null;
  expectedOutcome: string | null;
  realisedOutcome: string | null;
  outcomeUnit: string | null;
};
type Candidate = { id: string; name: string; jobTitle: string };

/** Who makes it real, and what it should bring; the manager appoints. */
export function OwnerCard({
  idea,
  candidates,
  may,
}: {
  idea: Idea;
  candidates: readonly Candidate[];
  may: Answer;
}) {
  const t = useT();
  const { number } = useFormat();
  const amount = (value: string | null) =>
    value === null ? "–" : `${number(Number(value), 2)} ${idea.outcomeUnit ?? ""}`;
  return (
    <Card label={t("implementation.owner")}>
      <h2 className="mb-3">{t("implementation.owner")}</h2>
      {idea.ownerId && idea.ownerName ? (
        <Person
          id={idea.ownerId}
          name={idea.ownerName}
          photo={idea.ownerPhotoId && paths.file(idea.ownerPhotoId, 320)}
          size="large"
        />
      ) : (
        <p className="text-muted">{t("implementation.no-owner")}</p>
      )}
      {(idea.expectedOutcome !== null || idea.realisedOutcome !== null) && (
        <dl className="facts mt-4">
          <dt>{t("implementation.expected")}</dt>
          <dd>{amount(idea.expectedOutcome)}</dd>
          <dt>{t("implementation.realised")}</dt>
          <dd>{amount(idea.realisedOutcome)}</dd>
        </dl>
      )}
      {may === true && (
        <div className="mt-4">
          <Sheet
            trigger={t(idea.ownerId ? "implementation.change-owner" : "implementation.appoint")}
            title={t("implementation.appoint")}
            kind={idea.ownerId ? "secondary" : "primary"}
            small
          >
            <Form action={paths.appointOwner(idea.id)}>
              <SelectField
                name="ownerId"
                label={t("implementation.who")}
                hint={t("implementation.who-hint")}
                value={idea.ownerId ?? undefined}
                options={candidates.map(({ id, name, jobTitle }) => ({
                  value: id,
                  label: jobTitle ? `${name}, ${jobTitle}` : name,
                }))}
              />
              <TextField
                name="expectedOutcome"
                label={t("implementation.expected")}
                hint={t("implementation.expected-hint")}
                value={idea.expectedOutcome ?? ""}
                inputMode="decimal"
                optional
              />
              <TextField
                name="outcomeUnit"
                label={t("implementation.unit")}
                hint={t("implementation.unit-hint")}
                value={idea.outcomeUnit ?? ""}
                optional
              />
              <div className="form-acts">
                <Button kind="primary">{t("implementation.appoint")}</Button>
              </div>
            </Form>
          </Sheet>
        </div>
      )}
    </Card>
  );
}
