import { Link } from "@remix-run/react";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Timeline } from "../ui/timeline.tsx";
import { When } from "../ui/when.tsx";

type Version = {
  number: number;
  at: Date | string;
  by: string | null;
  byIsAnonymous: boolean | null;
  acceptedBy: string | null;
  acceptedByIsAnonymous: boolean;
  restores: number | null;
  contributionId: string | null;
};

/** Every version, newest first: who wrote it, who accepted it, and which version was restored. */
export function VersionList({
  ideaId,
  versions,
  current,
}: {
  ideaId: string;
  versions: readonly Version[];
  current: number;
}) {
  const t = useT();
  const locale = useLocale();
  const describe = ({ by, acceptedBy, restores, ...version }: Version) => {
    const name = by
      ? displayName({ name: by, isAnonymous: version.byIsAnonymous === true }, locale)
      : t("contribution.nobody");
    if (restores) return t("idea.version.restored", { name, number: restores });
    return acceptedBy
      ? t("idea.version.improved", {
          name,
          by: displayName({ name: acceptedBy, isAnonymous: version.acceptedByIsAnonymous }, locale),
        })
      : name;
  };
  return (
    <Timeline
      label={t("idea.versions")}
      entries={versions.toReversed().map((version) => ({
        key: String(version.number),
        when: (
          <>
            {describe(version)} · <When at={version.at} as="date-time" />
          </>
        ),
        tone: version.acceptedBy ? ("highlight" as const) : undefined,
        body: (
          <>
            {version.number > 1 ? (
              <Link
                to={paths.ideaVersions(ideaId, {
                  from: String(version.number - 1),
                  to: String(version.number),
                })}
              >
                {t("idea.version", { number: version.number })}
              </Link>
            ) : (
              t("idea.version", { number: version.number })
            )}
            {version.number === current && (
              <small className="text-muted"> {t("idea.version.now")}</small>
            )}
            {version.contributionId && (
              <p>
                <a href={paths.suggestion(version.contributionId)}>
                  {t("idea.version.see-suggestion")}
                </a>
              </p>
            )}
          </>
        ),
      }))}
    />
  );
}
