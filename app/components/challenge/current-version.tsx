import { useT } from "#app/i18n/language.tsx";
import { useFormState } from "../ui/reply.tsx";

/** Shows the current value below a field when another editor changed it meanwhile. */
export function CurrentVersion({ name, value }: { name: string; value: string }) {
  const t = useT();
  const { reply } = useFormState();
  const typed =
    reply?.refusal === "challenge.changed-meanwhile" ? (reply.values?.[name] ?? "") : value;
  if (typed.replace(/\r\n/g, "\n").trim() === value.trim()) return null;
  return (
    <p className="current-version">
      <b>{t("challenge.now-stands")}</b> <span className="whitespace-pre-line">{value || "–"}</span>
    </p>
  );
}
