import type { Permission } from "#app/domain/access/permission.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { SelectField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { TextField } from "../form/text-field.tsx";
import { Person } from "../ui/avatar.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Sheet } from "../ui/dialog.tsx";

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

/** The owner of the implementation and the expected outcome; the manager appoints the owner. */
export function OwnerCard({
  idea,
  candidates,
  may,
}: {
  idea: Idea;
  candidates: readonly Candidate[];
  may: Permission;
}) {
  const t = useT();
  const { number } = useFormat();
  const formatOutcome = (value: string | null) =>
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
          <dd>{formatOutcome(idea.expectedOutcome)}</dd>
          <dt>{t("implementation.realised")}</dt>
          <dd>{formatOutcome(idea.realisedOutcome)}</dd>
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
              <div className="form-actions">
                <Button kind="primary">{t("implementation.appoint")}</Button>
              </div>
            </Form>
          </Sheet>
        </div>
      )}
    </Card>
  );
}
