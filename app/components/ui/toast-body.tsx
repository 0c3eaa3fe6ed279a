import { useFetcher, useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { ScreenKey } from "#app/i18n/messages.ts";
import type { Flash, FormReply, Undo } from "#app/web/form-reply.ts";
import { showFlash } from "./flash.ts";
import { Icon } from "./icon.tsx";

/** The sentence of a toast, its undo button and its close button. */
export function ToastBody({
  flash: { message, undo },
  renderText = (text) => <span>{text}</span>,
  onClose,
}: {
  flash: Flash;
  renderText?: (text: string) => ReactNode;
  onClose: () => void;
}) {
  const t = useT();
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <>
      {renderText(refusal ?? t(`flash.${message}` as ScreenKey))}
      {undo && !refusal && (
        <UndoForm
          undo={undo}
          onDone={onClose}
          onRefused={(reply) =>
            setRefusal(t(`refusal.${reply.refusal ?? "not-found"}`, reply.about))
          }
        />
      )}
      <button
        type="button"
        className="toast-close"
        aria-label={t("action.close")}
        onClick={onClose}
      >
        <Icon name="close" size={18} />
      </button>
    </>
  );
}

type UndoFormProps = {
  undo: Undo;
  onDone: () => void;
  onRefused: (reply: FormReply) => void;
};

function UndoForm({ undo, onDone, onRefused }: UndoFormProps) {
  const t = useT();
  const location = useLocation();
  const fetcher = useFetcher<FormReply | { done: object }>();
  const isSent = useRef(false);
  const handlers = useRef({ onDone, onRefused });
  handlers.current = { onDone, onRefused };
  useEffect(() => {
    if (fetcher.state === "submitting") isSent.current = true;
    if (!isSent.current || fetcher.state !== "idle") return;
    isSent.current = false;
    if (fetcher.data && !("done" in fetcher.data)) return handlers.current.onRefused(fetcher.data);
    handlers.current.onDone();
    // Without data the write redirected to a page, which has a flash message of its own.
    if (fetcher.data) showFlash({ message: "undone" });
  }, [fetcher.state, fetcher.data]);
  return (
    <fetcher.Form method="post" action={undo.action}>
      <input type="hidden" name="back" value={location.pathname + location.search} />
      {Object.entries(undo.fields ?? {}).flatMap(([name, values]) =>
        [values]
          .flat()
          .map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
      )}
      <button
        type="submit"
        className="toast-undo"
        aria-busy={fetcher.state !== "idle" || undefined}
      >
        {t("action.undo")}
      </button>
    </fetcher.Form>
  );
}
