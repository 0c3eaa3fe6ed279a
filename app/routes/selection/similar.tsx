import { Link, useLoaderData } from "@remix-run/react";
import { AlikePair } from "#app/components/similarity/similar-pair.tsx";
import { titled } from "#app/components/page/title.ts";
import { Empty } from "#app/components/ui/empty.tsx";
import { alikePairs } from "#app/domain/similarity/similar-pairs.ts";
import { page } from "#app/web/handlers.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";

export const loader = page((ctx, { params }) => alikePairs(ctx, params.challengeId!));
export const handle = titled<typeof loader>((t) => t("desk.alike"));

/** Which ideas of a challenge are alike, for those who choose among them. */
export default function Alike() {
  const t = useT();
  const { challenge, pairs } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challengeDesk(challenge.id)}>{t("desk.title")}</Link>
        </p>
        <h1>{t("desk.alike")}</h1>
        <p className="lead">{t("desk.alike-lead")}</p>
      </header>
      {pairs.length === 0 ? (
        <Empty title={t("desk.alike-none")} what={t("desk.alike-none-what")} />
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
