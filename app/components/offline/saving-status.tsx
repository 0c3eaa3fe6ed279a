import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { Icon } from "../ui/icon.tsx";
import type { SavingState } from "./use-saving.ts";

/** At the foot of a form: upload progress, or that it was queued instead of sent. */
export function SavingStatus({ state, onStop }: { state: SavingState; onStop: () => void }) {
  const t = useT();
  const { percent } = useFormat();
  const progress = state.status === "busy" && state.progress !== undefined ? state.progress : 1;
  return (
    <>
      {progress < 1 && (
        <>
          <progress value={progress} aria-label={t("offline.state.sending")} />{" "}
          <span className="figures">
            {t("offline.state.sending-part", { part: percent(progress) })}
          </span>{" "}
          <button type="button" className="button button-quiet button-small" onClick={onStop}>
            {t("offline.cancel")}
          </button>
        </>
      )}
      {(state.status === "queued" || state.status === "signed-out") && (
        <p>
          <Icon name="clock" size={18} /> {t(`offline.state.${state.status}`)}
        </p>
      )}
      {state.status === "not-now" && (
        <p>
          <Icon name="warning" size={18} /> {t("offline.not-now")}
        </p>
      )}
    </>
  );
}
