import { Link, useLoaderData } from "@remix-run/react";
import { titled } from "#app/components/page/title.ts";
import { PrideMoment } from "#app/components/recognition/recognition-celebration.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { More } from "#app/components/ui/more.tsx";
import { prideWall } from "#app/domain/recognition/recognition-wall.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params, url }) =>
  prideWall(ctx, params.challengeId!, url.searchParams.get("after") ?? undefined),
);
export const handle = titled<typeof loader>((t) => t("recognition.pride"));

/** What the people of a challenge can be proud of together, made of what really happened; prints on a page for the wall. */
export default function PrideShow() {
  const t = useT();
  const { challenge, moments, next } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.challenge(challenge.id)} lang={challenge.language}>
            {challenge.question}
          </Link>
        </p>
        <h1>{t("recognition.pride")}</h1>
        <p className="lead">{t("recognition.pride-lead")}</p>
      </header>
      {moments.length === 0 ? (
        <Empty title={t("recognition.pride-none")} what={t("recognition.pride-none-what")}>
          <LinkButton to={`${paths.challenge(challenge.id)}#ideas`} kind="primary" plain>
            {t("recognition.to-ideas")}
          </LinkButton>
        </Empty>
      ) : (
        <ul className="pride-wall">
          {moments.map((moment) => (
            <PrideMoment key={moment.key} moment={moment} zone={challenge.timeZone} />
          ))}
        </ul>
      )}
      <More to={next && paths.pride(challenge.id, { after: next })} />
    </>
  );
}
