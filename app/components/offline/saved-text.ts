import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import type { Kept } from "#app/offline/saved.ts";
import type { Shown } from "#app/offline/saved-store.ts";
import { faultWords } from "../ui/reply.tsx";

/** What was written, and how it stands with it, as a sentence each. */
export function useKeptWords() {
  const t = useT();
  const { percent } = useFormat();

  const what = ({ kind, about, fields }: Kept) =>
    t(
      kind === "vote" && fields.some(([name, value]) => name === "want" && value === "off")
        ? "offline.kind.unvote"
        : `offline.kind.${kind}`,
      { about },
    );

  const why = ({ reply }: Kept) => {
    const faults = Object.values(reply?.errors ?? {})
      .flat()
      .map((fault) => faultWords(t, fault));
    const refusal = reply?.refusal && t(`refusal.${reply.refusal}`, reply.about);
    return [refusal, ...faults].filter(Boolean).join(" ") || t("offline.why-unknown");
  };

  const state = (one: Shown) => {
    if (one.state === "refused") return t("offline.state.refused", { why: why(one) });
    if (one.state === "kept" && one.signedOut) return t("offline.state.signed-out");
    if (one.state === "sending" && one.part !== undefined)
      return t("offline.state.sending-part", { part: percent(one.part) });
    return t(`offline.state.${one.state}`);
  };
  return { what, state };
}
