import { useLocation, useRevalidator } from "@remix-run/react";
import type { RefusalCode } from "#app/domain/refusals.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button, LinkButton } from "../ui/button.tsx";

const knownStatuses = [400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503] as const;
type KnownStatus = (typeof knownStatuses)[number];

function nearestKnownStatus(status: number): KnownStatus {
  const known = knownStatuses.find((candidate) => candidate === status);
  if (known) return known;
  if (status === 410) return 404;
  return status < 500 ? 400 : 500;
}

/** The page for an error: what happened and what to do next. */
export function ErrorView({
  status,
  refusal,
  requestId,
}: {
  status: number;
  refusal?: RefusalCode;
  requestId?: string;
}) {
  const t = useT();
  const { revalidate, state } = useRevalidator();
  const { pathname, search } = useLocation();
  const kind = nearestKnownStatus(status);
  const hasReason = refusal && refusal !== "not-found";
  return (
    <section className="error-page">
      <svg
        viewBox="0 0 320 120"
        fill="none"
        strokeWidth="4"
        strokeLinecap="round"
        aria-hidden="true"
        className="error-drawing"
      >
        <path
          className="error-drawing-wave"
          d="M8 84c26 0 34-44 62-44s24 38 50 38 30-18 52-18 22 20 44 20h96"
        />
        <path className="error-drawing-shore" d="M150 106h160M190 116h70" />
        <circle cx="262" cy="72" r="6" />
      </svg>
      <h1>{t(`error.${kind}.title`)}</h1>
      <p className="text-lg">{hasReason ? t(`refusal.${refusal}`) : t(`error.${kind}.what`)}</p>
      <div className="form-actions justify-center">
        {kind === 401 ? (
          <LinkButton to={paths.signIn(pathname + search)} kind="primary" plain>
            {t("page.sign-in")}
          </LinkButton>
        ) : (
          <LinkButton to={paths.home()} kind="primary" plain>
            {t("error.home")}
          </LinkButton>
        )}
        {kind >= 500 && (
          <Button type="button" kind="quiet" onClick={revalidate}>
            {state === "idle" ? t("error.again") : t("page.busy")}
          </Button>
        )}
      </div>
      {kind >= 500 && requestId && (
        <p className="text-sm text-muted">{t("error.request", { id: requestId })}</p>
      )}
    </section>
  );
}
