import { useEffect, useRef } from "react";
import { useT } from "#app/i18n/language.tsx";
import { deleteAllSaved } from "#app/offline/send-queue.ts";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";

/**
 * Asks before signing out while something is unsent: signing out deletes it, since other people may
 * use this computer. Listens in the capture phase, before every other submit listener.
 */
export function SignOutGuard({ unsentCount, person }: { unsentCount: number; person: string }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const signOutForm = useRef<HTMLFormElement>();
  useEffect(() => {
    if (unsentCount === 0) return;
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      if (new URL(form.action, location.href).pathname !== paths.signOut()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      signOutForm.current = form;
      dialog.current?.showModal();
    };
    addEventListener("submit", onSubmit, true);
    return () => removeEventListener("submit", onSubmit, true);
  }, [unsentCount]);
  const signOut = async () => {
    await deleteAllSaved(person);
    signOutForm.current?.submit();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="leave-title">
      <h2 id="leave-title">{t("offline.leave")}</h2>
      <p className="my-4">{t("offline.leave-what", { count: unsentCount })}</p>
      <div className="form-actions">
        <Button type="button" kind="primary" onClick={() => dialog.current?.close()}>
          {t("offline.leave-stay")}
        </Button>
        <Button type="button" kind="danger" onClick={() => void signOut()}>
          {t("offline.leave-go")}
        </Button>
      </div>
    </dialog>
  );
}
