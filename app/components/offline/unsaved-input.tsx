import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { Icon } from "../ui/icon.tsx";
import type { Keeping } from "./use-saving.ts";

/** At the foot of a form: how far a big thing has come, and that it was kept in place of sent. */
export function KeepingWords({
  keeping: { state, stop },
}: {
  keeping: { state: Keeping; stop: () => void };
}) {
  const t = useT();
  const { percent } = useFormat();
  const going =
    state.is === "busy" && state.part !== undefined && state.part < 1 ? state.part : null;
  return (
    <>
      {going !== null && (
        <>
          <progress value={going} aria-label={t("offline.state.sending")} />{" "}
          <span className="figures">
            {t("offline.state.sending-part", { part: percent(going) })}
          </span>{" "}
          <button type="button" className="button button-quiet button-small" onClick={stop}>
            {t("offline.cancel")}
          </button>
        </>
      )}
      {(state.is === "kept" || state.is === "signed-out") && (
        <p>
          <Icon name="clock" size={18} /> {t(`offline.state.${state.is}`)}
        </p>
      )}
      {state.is === "not-now" && (
        <p>
          <Icon name="warning" size={18} /> {t("offline.not-now")}
        </p>
      )}
    </>
  );
}
