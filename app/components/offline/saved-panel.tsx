import { useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { SavedItem } from "#app/offline/saved.ts";
import type { ShownItem } from "#app/offline/saved-store.ts";
import { discard, restore, retry } from "#app/offline/send-queue.ts";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useSavedText } from "./saved-text.ts";
import { SignOutGuard } from "./sign-out-guard.tsx";

const icons: Record<SavedItem["state"], IconName> = {
  queued: "clock",
  sending: "arrow",
  sent: "check",
  refused: "warning",
};

/**
 * What was written here and not sent at once: the state of each item, and what can be done with it.
 */
export function SavedPanel({ items, person }: { items: readonly ShownItem[]; person: string }) {
  const t = useT();
  const { titleOf } = useSavedText();
  const [discarded, setDiscarded] = useState<SavedItem | null>(null);
  const unsentCount = items.filter(({ state }) => state !== "sent").length;
  const onDiscard = async (item: SavedItem) => setDiscarded(await discard(item.key));
  const onUndo = async () => {
    if (discarded) await restore(discarded);
    setDiscarded(null);
  };
  if (items.length === 0 && !discarded) return null;
  return (
    <section className="queued" aria-labelledby="saved-title">
      <h2 id="saved-title">{t("offline.panel")}</h2>
      <ul>
        {items.map((item) => (
          <SavedRow key={item.key} item={item} onDiscard={() => void onDiscard(item)} />
        ))}
      </ul>
      <SignOutGuard unsentCount={unsentCount} person={person} />
      {discarded && (
        <p role="status" className="queued-discarded">
          <span>{t("offline.discarded", { what: titleOf(discarded) })}</span>{" "}
          <Button type="button" small onClick={() => void onUndo()}>
            {t("offline.undo")}
          </Button>
        </p>
      )}
    </section>
  );
}

function SavedRow({ item, onDiscard }: { item: ShownItem; onDiscard: () => void }) {
  const { titleOf, stateOf } = useSavedText();
  return (
    <li className="queued-item" data-state={item.state}>
      <Icon name={icons[item.state]} size={22} />
      <div className="min-w-0">
        <p className="queued-title">{titleOf(item)}</p>
        <p role="status" className="queued-state">
          {stateOf(item)}
        </p>
        <SavedBody item={item} />
      </div>
      <SavedActions item={item} onDiscard={onDiscard} />
    </li>
  );
}

function SavedActions({ item, onDiscard }: { item: ShownItem; onDiscard: () => void }) {
  const t = useT();
  const { titleOf } = useSavedText();
  const { key, state, to, page, signedOut } = item;
  const canRetry = state === "refused" || (state === "queued" && !signedOut);
  return (
    <div className="queued-actions">
      {state === "sent" && to && (
        <LinkButton to={to} small plain>
          {t("offline.see")}
        </LinkButton>
      )}
      {state === "queued" && signedOut && (
        <LinkButton to={paths.signIn(page)} small plain>
          {t("page.sign-in")}
        </LinkButton>
      )}
      {canRetry && (
        <Button type="button" small onClick={() => void retry(key)}>
          {t("offline.retry")}
        </Button>
      )}
      {(state === "queued" || state === "refused") && (
        <Button
          type="button"
          kind="quiet"
          small
          label={t("offline.discard-of", { what: titleOf(item) })}
          onClick={onDiscard}
        >
          {t("offline.discard")}
        </Button>
      )}
    </div>
  );
}

// The text, so that the choice to discard or retry is an informed one.
function SavedBody({ item }: { item: SavedItem }) {
  const t = useT();
  const text = item.fields.find(([name]) => name === "body")?.[1];
  if (typeof text !== "string" || !text.trim()) return null;
  return (
    <details>
      <summary>{t("offline.words")}</summary>
      <p className="whitespace-pre-line wrap-anywhere" dir="auto">
        {text}
      </p>
    </details>
  );
}
