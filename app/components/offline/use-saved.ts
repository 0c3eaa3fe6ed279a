import { useSyncExternalStore } from "react";
import {
  getShownItems,
  getWaitingCount,
  type ShownItem,
  subscribeToSaved,
} from "#app/offline/saved-store.ts";

const noItems: readonly ShownItem[] = [];

/** What this person wrote here and its state, oldest first. Empty until the store has been read. */
export const useSaved = (): readonly ShownItem[] =>
  useSyncExternalStore(subscribeToSaved, getShownItems, () => noItems);

/** For a visitor: the number of items that wait here for their author. */
export const useWaitingCount = (): number =>
  useSyncExternalStore(subscribeToSaved, getWaitingCount, () => 0);
