import { useEffect, useRef } from "react";
import { useT } from "#app/i18n/language.tsx";
import { forgetAll } from "#app/offline/send-queue.ts";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";

/**
 * Signing out takes along whatever was not sent, since others may use this computer. So whoever has something waiting is
 * asked first. Stands before everything else that hears of signing out.
 */
export function LeaveGuard({ unsent, person }: { unsent: number; person: string }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const leaving = useRef<HTMLFormElement>();
  useEffect(() => {
    if (unsent === 0) return;
    const ask = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      if (new URL(form.action, location.href).pathname !== paths.signOut()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      leaving.current = form;
      dialog.current?.showModal();
    };
    addEventListener("submit", ask, true);
    return () => removeEventListener("submit", ask, true);
  }, [unsent]);
  const go = async () => {
    await forgetAll(person);
    leaving.current?.submit();
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="leave-title">
      <h2 id="leave-title">{t("offline.leave")}</h2>
      <p className="my-4">{t("offline.leave-what", { count: unsent })}</p>
      <div className="form-acts">
        <Button type="button" kind="primary" onClick={() => dialog.current?.close()}>
          {t("offline.leave-stay")}
        </Button>
        <Button type="button" kind="danger" onClick={() => void go()}>
          {t("offline.leave-go")}
        </Button>
      </div>
    </dialog>
  );
}
