import { Link, useLoaderData } from "@remix-run/react";
import { titled } from "#app/components/page/title.ts";
import { AlikePair } from "#app/components/similarity/similar-pair.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { alikePairs } from "#app/domain/similarity/similar-pairs.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => alikePairs(ctx, params.challengeId!));
export const handle = titled<typeof loader>((t) => t("selection.alike"));

/** Which ideas of a challenge are alike, for those who choose among them. */
export default function Alike() {
  const t = useT();
  const { challenge, pairs } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challengeDesk(challenge.id)}>{t("selection.title")}</Link>
        </p>
        <h1>{t("selection.alike")}</h1>
        <p className="lead">{t("selection.alike-lead")}</p>
      </header>
      {pairs.length === 0 ? (
        <Empty title={t("selection.alike-none")} what={t("selection.alike-none-what")} />
      ) : (
        <ul className="alike-pairs">
          {pairs.map((pair) => (
            <AlikePair key={pair.one.id + pair.other.id} pair={pair} />
          ))}
        </ul>
      )}
    </>
  );
}
