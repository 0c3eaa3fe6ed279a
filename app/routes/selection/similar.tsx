import { Link, useLoaderData } from "@remix-run/react";
import { titleHandle } from "#app/components/page/title.ts";
import { SimilarPair } from "#app/components/similarity/similar-pair.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { similarPairs } from "#app/domain/similarity/similar-pairs.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => similarPairs(ctx, params.challengeId!));
export const handle = titleHandle<typeof loader>((t) => t("selection.similar"));

/** Pairs of similar ideas in a challenge, for the team that selects. */
export default function Alike() {
  const t = useT();
  const { challenge, pairs } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.selection(challenge.id)}>{t("selection.title")}</Link>
        </p>
        <h1>{t("selection.similar")}</h1>
        <p className="lead">{t("selection.similar-lead")}</p>
      </header>
      {pairs.length === 0 ? (
        <Empty title={t("selection.similar-none")} description={t("selection.similar-none-what")} />
      ) : (
        <ul className="similar-pairs">
          {pairs.map((pair) => (
            <SimilarPair key={pair.one.id + pair.other.id} pair={pair} />
          ))}
        </ul>
      )}
    </>
  );
}
