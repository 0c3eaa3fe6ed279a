import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { markDraftSent } from "../editor/draft.ts";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { unsavedKey } from "./unsaved-idea.ts";

/**
 * Deletes a draft, on the server and in this browser, after a confirmation: it cannot be undone.
 */
export function DiscardDraft({ ideaId, challengeId }: { ideaId: string; challengeId: string }) {
  const t = useT();
  return (
    <Dialog trigger={t("idea.discard")} title={t("idea.discard-title")} kind="quiet" small>
      <div onSubmitCapture={() => markDraftSent(unsavedKey(challengeId))}>
        <Form action={paths.discardDraft(ideaId)} hideErrorSummary>
          <p>{t("idea.discard-what")}</p>
          <div className="form-actions">
            <Button kind="danger">{t("idea.discard")}</Button>
          </div>
        </Form>
      </div>
    </Dialog>
  );
}
