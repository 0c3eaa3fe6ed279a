import { useLoaderData } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { PhaseBadge } from "#app/components/challenge/phase-badge.tsx";
import { StageBadge } from "#app/components/idea/stage-badge.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Person } from "#app/components/ui/avatar.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { FollowButton } from "#app/components/ui/follow-button.tsx";
import { followingPage } from "#app/domain/dashboard/following-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(followingPage);
export const handle = titleHandle<typeof loader>((t) => t("people.following"));

/**
 * What the reader follows. An entry they just unfollowed stays listed until they leave the page, so
 * that it can be undone.
 */
export default function Following() {
  const t = useT();
  const now = useLoaderData<typeof loader>();
  const [before] = useState(now);
  const empty =
    before.challenges.length + before.themes.length + before.people.length + before.ideas.length ===
    0;
  const rows = <Row extends { id: string; name: string }>(
    label: "challenges" | "themes" | "people" | "ideas",
    old: readonly Row[],
    still: readonly { id: string }[],
    action: (id: string, row: Row) => string,
    show: (row: Row) => ReactNode,
  ) =>
    old.length > 0 && (
      <section className="card" aria-labelledby={label}>
        <h2 id={label} className="text-lg">
          {t(`people.following-${label}`)}
        </h2>
        <ul className="people-rows">
          {old.map((row) => (
            <li key={row.id}>
              <div className="min-w-0 grow basis-56">{show(row)}</div>
              <FollowButton
                action={action(row.id, row)}
                name={row.name}
                following={still.some(({ id }) => id === row.id)}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <header className="page-head">
        <h1>{t("people.following")}</h1>
        <p className="lead">{t("people.following-lead")}</p>
      </header>
      {empty ? (
        <Empty title={t("people.following-none")} description={t("people.following-none-what")}>
          <LinkButton to={paths.challenges()} kind="primary">
            {t("people.to-challenges")}
          </LinkButton>
        </Empty>
      ) : (
        <div className="stack max-w-4xl">
          {rows(
            "challenges",
            before.challenges,
            now.challenges,
            paths.followChallenge,
            ({ id, name, phase }) => (
              <div className="row justify-start">
                <a href={paths.challenge(id)}>{name}</a>
                <PhaseBadge phase={phase} />
              </div>
            ),
          )}
          {rows(
            "themes",
            before.themes,
            now.themes,
            (id, { challengeId }) => paths.followTheme(challengeId, id),
            ({ id, name, challengeId, question }) => (
              <>
                <a href={`${paths.challenge(challengeId, { theme: id })}#ideas`}>{name}</a>
                <br />
                <small className="text-muted">{question}</small>
              </>
            ),
          )}
          {rows(
            "people",
            before.people,
            now.people,
            paths.followPerson,
            ({ id, name, jobTitle, photoId }) => (
              <a href={paths.person(id)} className="text-inherit no-underline">
                <Person
                  id={id}
                  name={name}
                  photo={photoId && paths.file(photoId, 104)}
                  about={jobTitle}
                />
              </a>
            ),
          )}
          {rows(
            "ideas",
            before.ideas,
            now.ideas,
            paths.followIdea,
            ({ id, name, stage, question }) => (
              <>
                <div className="row justify-start">
                  <a href={paths.idea(id)}>{name}</a>
                  <StageBadge stage={stage} />
                </div>
                <small className="text-muted">{question}</small>
              </>
            ),
          )}
        </div>
      )}
    </>
  );
}
