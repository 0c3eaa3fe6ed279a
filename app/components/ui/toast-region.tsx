import { useEffect } from "react";
import {
  UNSTABLE_ToastRegion as Region,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from "react-aria-components";
import type { Flash } from "#app/web/form-reply.ts";
import { Aria } from "./aria.tsx";
import { ToastBody } from "./toast-body.tsx";

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
            <ToastBody
              flash={toast.content}
              renderText={(text) => (
                <ToastContent>
                  <Text slot="title">{text}</Text>
                </ToastContent>
              )}
              onClose={() => queue.close(toast.key)}
            />
          </Toast>
        )}
      </Region>
    </Aria>
  );
}
