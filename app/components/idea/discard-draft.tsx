import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { draftIsSent } from "../editor/draft.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Form } from "../ui/form.tsx";
import { unsentKey } from "./unsaved.ts";

/** Throws a draft away, here and in this browser, after asking: it cannot be undone. */
export function DiscardDraft({ ideaId, challengeId }: { ideaId: string; challengeId: string }) {
  const t = useT();
  return (
    <Dialog trigger={t("idea.discard")} title={t("idea.discard-title")} kind="quiet" small>
      <div onSubmitCapture={() => draftIsSent(unsentKey(challengeId))}>
        <Form action={paths.discardDraft(ideaId)} hideFaults>
          <p>{t("idea.discard-what")}</p>
          <div className="form-acts">
            <Button kind="danger">{t("idea.discard")}</Button>
          </div>
        </Form>
      </div>
    </Dialog>
  );
}
