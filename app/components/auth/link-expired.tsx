import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { ErrorView } from "../page/error-view.tsx";
import { LinkButton } from "../ui/button.tsx";

/** Error page of a single-use link that has expired; other errors get their usual page. */
export function LinkExpired({ kind }: { kind: "reset" | "join" }) {
  const t = useT();
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 410)
    return <ErrorView status={isRouteErrorResponse(error) ? error.status : 500} />;
  return (
    <header className="page-head">
      <h1>{t("session.link-gone")}</h1>
      <p className="lead">{t(`session.link-gone.${kind}`)}</p>
      <div className="form-actions">
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
