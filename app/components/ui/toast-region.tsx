import { useEffect } from "react";
import {
  UNSTABLE_ToastRegion as Region,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from "react-aria-components";
import type { Told } from "#app/web/undo.ts";
import { Aria } from "./aria.tsx";
import { ToastBody } from "./toast.tsx";

const stays = 7_000;
/** Who can take something back gets the time to think about it. */
const staysWithUndo = 15_000;

const queue = new ToastQueue<Told>({ maxVisibleToasts: 1 });

/** The latest deed alone: a new one takes the place of the one before. */
export function ToastRegion({ told }: { told: Told | null }) {
  useEffect(() => {
    queue.clear();
    if (told) queue.add(told, { timeout: told.undo ? staysWithUndo : stays });
  }, [told]);
  return (
    <Aria>
      <Region queue={queue} className="toasts">
        {({ toast }) => (
          <Toast toast={toast} className="toast">
            <ToastBody
              told={toast.content}
              words={(sentence) => (
                <ToastContent>
                  <Text slot="title">{sentence}</Text>
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
