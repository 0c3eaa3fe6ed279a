import { useT } from "#app/i18n/language.tsx";
import { fetched } from "./lazy.tsx";

const faultView = () =>
  import("./error-view.tsx").then(
    (part) => part.FaultView,
    () => Plain,
  );
/** Fetched when something goes wrong; where that cannot be, a sentence is there. */
export const Fault = fetched(faultView, import.meta.env.SSR ? await faultView() : null);

function Plain() {
  const t = useT();
  return (
    <section className="fault">
      <h1>{t("error.503.title")}</h1>
      <p>{t("error.503.what")}</p>
    </section>
  );
}
