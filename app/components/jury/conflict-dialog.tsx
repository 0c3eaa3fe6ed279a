import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { TextField } from "../form/text-field.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useServerReply } from "../ui/reply.tsx";

/** Declares a juror's conflict of interest, with its reason. */
export function ConflictDialog({ ideaId }: { ideaId: string }) {
  const t = useT();
  const action = paths.declareConflict(ideaId);
  const previousReply = useServerReply(action);
  return (
    <div>
      <Dialog
        trigger={t("jury.conflict")}
        title={t("jury.conflict-title")}
        kind="quiet"
        icon="scales"
        open={previousReply !== undefined}
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
