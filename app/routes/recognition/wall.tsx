import { Link, useLoaderData } from "@remix-run/react";
import { titleHandle } from "#app/components/page/title.ts";
import { RecognitionMoment } from "#app/components/recognition/recognition-moment.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { More } from "#app/components/ui/more.tsx";
import { recognitionWall } from "#app/domain/recognition/recognition-wall.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params, url }) =>
  recognitionWall(ctx, params.challengeId!, url.searchParams.get("after") ?? undefined),
);
export const handle = titleHandle<typeof loader>((t) => t("recognition.moments"));

/** The recognition wall of a challenge, made from recorded events; prints on one page. */
export default function PrideShow() {
  const t = useT();
  const { challenge, entries: moments, next } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challenge(challenge.id)} lang={challenge.language}>
            {challenge.question}
          </Link>
        </p>
        <h1>{t("recognition.moments")}</h1>
        <p className="lead">{t("recognition.moments-lead")}</p>
      </header>
      {moments.length === 0 ? (
        <Empty
          title={t("recognition.moments-none")}
          description={t("recognition.moments-none-what")}
        >
          <LinkButton to={`${paths.challenge(challenge.id)}#ideas`} kind="primary" plain>
            {t("recognition.to-ideas")}
          </LinkButton>
        </Empty>
      ) : (
        <ul className="recognition-wall">
          {moments.map((moment) => (
            <RecognitionMoment key={moment.key} entry={moment} zone={challenge.timeZone} />
          ))}
        </ul>
      )}
      <More to={next && paths.recognition(challenge.id, { after: next })} />
    </>
  );
}
