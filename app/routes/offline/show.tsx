import { useEffect, useState } from "react";
import { CopyList } from "#app/components/offline/copy-list.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async () => null);
export const handle = titleHandle<typeof loader>((t) => t("offline.title"));

/** Replaces a page that is neither reachable nor saved on this device; opens it once online. */
export default function OutOfReach() {
  const t = useT();
  const [to, go] = useState<string>(paths.home());
  useEffect(() => {
    const returnTo = new URLSearchParams(location.search).get("to");
    const target = returnTo && /^\/(?![/\\])/.test(returnTo) ? returnTo : paths.home();
    go(target);
    // A device may report a connection it does not have, so this asks the server.
    const tryAgain = () =>
      void fetch(paths.health(), { cache: "no-store" }).then(
        (answer) => answer.ok && location.replace(target),
        () => {},
      );
    const timer = setInterval(tryAgain, 5_000);
    addEventListener("online", tryAgain);
    return () => {
      clearInterval(timer);
      removeEventListener("online", tryAgain);
    };
  }, []);
  return (
    <>
      <header className="page-head">
        <h1>{t("offline.title")}</h1>
        <p className="lead">{t("offline.what")}</p>
        <div className="form-actions">
          <LinkButton to={to} kind="primary" plain>
            {t("offline.try")}
          </LinkButton>
        </div>
      </header>
      <CopyList />
    </>
  );
}
