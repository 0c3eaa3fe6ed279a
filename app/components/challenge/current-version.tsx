import { useT } from "#app/i18n/language.tsx";
import { useAnswered } from "../ui/reply.tsx";

/** Under a field, when somebody else edited meanwhile and wrote something else there: what stands there now. */
export function NowStands({ name, value }: { name: string; value: string }) {
  const t = useT();
  const { reply } = useAnswered();
  const typed =
    reply?.refusal === "challenge.changed-meanwhile" ? (reply.values?.[name] ?? "") : value;
  if (typed.replace(/\r\n/g, "\n").trim() === value.trim()) return null;
  return (
    <p className="now-stands">
      <b>{t("challenge.now-stands")}</b> <span className="whitespace-pre-line">{value || "–"}</span>
    </p>
  );
}
