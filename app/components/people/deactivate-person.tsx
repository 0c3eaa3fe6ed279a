import type { Permission } from "#app/domain/access/permission.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Dialog } from "../ui/dialog.tsx";

type Person = {
  id: string;
  name: string;
  deactivatedAt: Date | null;
  may: { deactivate: Permission };
};

/** Deactivates the account of a person who left, or reactivates it. */
export function DeactivatePerson({ person: { id, name, deactivatedAt, may } }: { person: Person }) {
  const t = useT();
  const format = useFormat();
  if (deactivatedAt) {
    return (
      <Card sunk>
        <p className="mb-4">{t("admin.reactivate-what", { when: format.date(deactivatedAt) })}</p>
        <Form action={paths.reactivatePerson(id)} className="" hideErrorSummary>
          <Button>{t("admin.reactivate")}</Button>
        </Form>
      </Card>
    );
  }
  if (may.deactivate !== true)
    return (
      <Card sunk>
        <Button type="button" kind="danger" reason={t(`refusal.${may.deactivate}`)}>
          {t("admin.deactivate")}
        </Button>
      </Card>
    );
  return (
    <Card sunk>
      <Dialog
        trigger={t("admin.deactivate")}
        title={t("admin.deactivate-title", { name })}
        kind="quiet"
        icon="lock"
      >
        <p className="mb-4">{t("admin.deactivate-what", { name })}</p>
        <Form action={paths.deactivatePerson(id)} className="" hideErrorSummary>
          <Button kind="danger">{t("admin.deactivate")}</Button>
        </Form>
      </Dialog>
    </Card>
  );
}
