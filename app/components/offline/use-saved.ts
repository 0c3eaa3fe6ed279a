import { useSyncExternalStore } from "react";
import { type Shown, shownNow, waitingNow, whenShown } from "#app/offline/saved-store.ts";

const none: readonly Shown[] = [];

/** What this person wrote here and what became of it, oldest first. Empty until the browser had time to look. */
export const useKept = (): readonly Shown[] =>
  useSyncExternalStore(whenShown, shownNow, () => none);

/** For a visitor: how much waits here for whoever wrote it. */
export const useWaitingHere = (): number => useSyncExternalStore(whenShown, waitingNow, () => 0);
