import { useEffect, useState } from "react";
import { CopyList } from "#app/components/offline/copy-list.tsx";
import { titled } from "#app/components/page/title.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async () => null);
export const handle = titled<typeof loader>((t) => t("offline.title"));

/** In place of a page that cannot be reached and was never read here. It goes there by itself once it can. */
export default function OutOfReach() {
  const t = useT();
  const [to, go] = useState<string>(paths.home());
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get("to");
    const target = asked && /^\/(?![/\\])/.test(asked) ? asked : paths.home();
    go(target);
    // A device may think it is connected when it is not, so the server itself is asked whether it is there.
    const back = () =>
      void fetch(paths.health(), { cache: "no-store" }).then(
        (answer) => answer.ok && location.replace(target),
        () => {},
      );
    const often = setInterval(back, 5_000);
    addEventListener("online", back);
    return () => {
      clearInterval(often);
      removeEventListener("online", back);
    };
  }, []);
  return (
    <>
      <header className="page-head">
        <h1>{t("offline.title")}</h1>
        <p className="lead">{t("offline.what")}</p>
        <div className="form-acts">
          <LinkButton to={to} kind="primary" plain>
            {t("offline.try")}
          </LinkButton>
        </div>
      </header>
      <CopyList />
    </>
  );
}
