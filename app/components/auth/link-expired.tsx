import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { FaultView } from "../page/error-view.tsx";
import { LinkButton } from "../ui/button.tsx";

/** For the page behind a link that works once: says so, and what to do now. Other faults get their ordinary page. */
export function LinkGone({ kind }: { kind: "reset" | "join" }) {
  const t = useT();
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 410)
    return <FaultView status={isRouteErrorResponse(error) ? error.status : 500} />;
  return (
    <header className="page-head">
      <h1>{t("session.link-gone")}</h1>
      <p className="lead">{t(`session.link-gone.${kind}`)}</p>
      <div className="form-acts">
        {kind === "reset" ? (
          <LinkButton to={paths.forgotPassword()} kind="primary">
            {t("session.link-gone.ask")}
          </LinkButton>
        ) : (
          <LinkButton to={paths.signIn()} kind="primary">
            {t("session.enter")}
          </LinkButton>
        )}
      </div>
    </header>
  );
}
