import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import type { SavedItem } from "#app/offline/saved.ts";
import type { ShownItem } from "#app/offline/saved-store.ts";
import { fieldErrorText } from "../ui/reply.tsx";

/** A sentence for what was saved, and one for its state. */
export function useSavedText() {
  const t = useT();
  const { percent } = useFormat();

  const titleOf = ({ kind, about, fields }: SavedItem) => {
    const withdrawsVote =
      kind === "vote" && fields.some(([name, value]) => name === "want" && value === "off");
    return t(withdrawsVote ? "offline.kind.unvote" : `offline.kind.${kind}`, { about });
  };

  const reasonOf = ({ reply }: SavedItem) => {
    const errors = Object.values(reply?.errors ?? {})
      .flat()
      .map((error) => fieldErrorText(t, error));
    const refusal = reply?.refusal && t(`refusal.${reply.refusal}`, reply.about);
    return [refusal, ...errors].filter(Boolean).join(" ") || t("offline.why-unknown");
  };

  const stateOf = (item: ShownItem) => {
    if (item.state === "refused") return t("offline.state.refused", { why: reasonOf(item) });
    if (item.state === "queued" && item.signedOut) return t("offline.state.signed-out");
    if (item.state === "sending" && item.progress !== undefined)
      return t("offline.state.sending-part", { part: percent(item.progress) });
    return t(`offline.state.${item.state}`);
  };
  return { titleOf, stateOf };
}
