import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import {
  Button,
  UNSTABLE_ToastRegion as Region,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from "react-aria-components";
import { useT } from "#app/i18n/language.tsx";
import type { ScreenKey } from "#app/i18n/messages.ts";
import type { Flash, FormReply, Undo } from "#app/web/form-reply.ts";
import { Aria } from "./aria.tsx";
import { showFlash } from "./flash.ts";
import { Icon } from "./icon.tsx";
import { UndoFields } from "./undo-fields.tsx";

const timeoutMs = 7_000;
const timeoutWithUndoMs = 15_000;

const queue = new ToastQueue<Flash>({ maxVisibleToasts: 1 });

/** Shows only the latest flash message: a new one replaces the one before. */
export function ToastRegion({ flash }: { flash: Flash | null }) {
  useEffect(() => {
    queue.clear();
    if (flash) queue.add(flash, { timeout: flash.undo ? timeoutWithUndoMs : timeoutMs });
  }, [flash]);
  return (
    <Aria>
      <Region queue={queue} className="toasts">
        {({ toast }) => (
          <Toast toast={toast} className="toast">
            <ToastBody flash={toast.content} onUndone={() => queue.close(toast.key)} />
          </Toast>
        )}
      </Region>
    </Aria>
  );
}

/** The sentence of a toast, its undo button and its close button. */
function ToastBody({ flash: { message, undo }, onUndone }: { flash: Flash; onUndone: () => void }) {
  const t = useT();
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <>
      <ToastContent>
        <Text slot="title">{refusal ?? t(`flash.${message}` as ScreenKey)}</Text>
      </ToastContent>
      {undo && !refusal && (
        <UndoForm
          undo={undo}
          onUndone={onUndone}
          onRefused={(reply) =>
            setRefusal(t(`refusal.${reply.refusal ?? "not-found"}`, reply.about))
          }
        />
      )}
      <Button slot="close" className="toast-close" aria-label={t("action.close")}>
        <Icon name="close" size={18} />
      </Button>
    </>
  );
}

type UndoFormProps = {
  undo: Undo;
  onUndone: () => void;
  onRefused: (reply: FormReply) => void;
};

function UndoForm({ undo, onUndone, onRefused }: UndoFormProps) {
  const location = useLocation();
  const fetcher = useFetcher<FormReply | { done: object }>();
  const isSent = useRef(false);
  const handlers = useRef({ onUndone, onRefused });
  handlers.current = { onUndone, onRefused };
  useEffect(() => {
    if (fetcher.state === "submitting") isSent.current = true;
    if (!isSent.current || fetcher.state !== "idle") return;
    isSent.current = false;
    if (fetcher.data && !("done" in fetcher.data)) return handlers.current.onRefused(fetcher.data);
    handlers.current.onUndone();
    // Without data the write redirected to a page, which has a flash message of its own.
    if (fetcher.data) showFlash({ message: "undone" });
  }, [fetcher.state, fetcher.data]);
  return (
    <fetcher.Form method="post" action={undo.action}>
      <UndoFields
        undo={undo}
        back={location.pathname + location.search}
        busy={fetcher.state !== "idle"}
      />
    </fetcher.Form>
  );
}
