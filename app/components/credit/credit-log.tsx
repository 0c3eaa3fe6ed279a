import type { CorrectionLine } from "#app/domain/credit/credit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";

/**
 * The corrections of an idea's credit, newest first. People who removed their own name can restore
 * it here.
 */
export function CreditLog({
  ideaId,
  me,
  corrections,
}: {
  ideaId: string;
  me: string | null;
  corrections: readonly CorrectionLine[];
}) {
  const t = useT();
  if (corrections.length === 0) return null;
  return (
    <Card label={t("idea.credit.log")}>
      <h2 className="mb-4 text-lg">{t("idea.credit.log")}</h2>
      <ol className="stack gap-4">
        {corrections.map(
          ({
            id,
            personId,
            name,
            kind,
            contributionId,
            action,
            description,
            by,
            actorId,
            at,
            isLast,
          }) => {
            const what = description || t(`idea.credit.${kind}`);
            return (
              <li key={id} className="break-words">
                {t(`idea.credit.log.${action}`, { by: by ?? t("contribution.nobody"), name, what })}{" "}
                <small className="text-muted">
                  <When at={at} />
                </small>
                {isLast && action === "taken-off" && actorId === me && (
                  <Form
                    action={paths.correctCredit(ideaId)}
                    fields={{ personId, kind, contributionId, correction: "put-back" }}
                    className="mt-1"
                    hideErrorSummary
                  >
                    <Button
                      kind="quiet"
                      small
                      label={t("idea.credit.put-back-named", { name, what })}
                    >
                      {t("idea.credit.put-back")}
                    </Button>
                  </Form>
                )}
              </li>
            );
          },
        )}
      </ol>
    </Card>
  );
}
