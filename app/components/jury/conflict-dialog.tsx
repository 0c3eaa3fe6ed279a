import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { useReplyAgain } from "../ui/reply.tsx";
import { TextField } from "../ui/text-field.tsx";

/** A juror with a stake in the idea says so, and why. */
export function ConflictDialog({ ideaId }: { ideaId: string }) {
  const t = useT();
  const action = paths.declareConflict(ideaId);
  const again = useReplyAgain(action);
  return (
    <div>
      <Dialog
        trigger={t("jury.conflict")}
        title={t("jury.conflict-title")}
        kind="quiet"
        icon="scales"
        open={again !== undefined}
      >
        <Form action={action}>
          <p className="text-muted">{t("jury.conflict-what")}</p>
          <TextField
            name="reason"
            label={t("jury.conflict-reason")}
            hint={t("jury.conflict-reason-hint")}
          />
          <Button kind="danger">{t("jury.conflict-declare")}</Button>
        </Form>
      </Dialog>
    </div>
  );
}
