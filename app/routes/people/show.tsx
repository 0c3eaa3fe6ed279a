import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StageBadge } from "#app/components/idea/stage-badge.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { ThanksList } from "#app/components/recognition/thanks-list.tsx";
import { Avatar } from "#app/components/ui/avatar.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { LinkCard } from "#app/components/ui/card.tsx";
import { Empty } from "#app/components/ui/empty.tsx";
import { FollowButton } from "#app/components/ui/follow-button.tsx";
import { personPage } from "#app/domain/people/person-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page(async (ctx, { params }) => {
  const { revealedPersonId: out, ...shown } = await personPage(ctx, params.personId!);
  if (out) throw redirect(paths.person(out));
  return shown;
});
export const handle = titleHandle<typeof loader>((t, { person }) =>
  person.isAnonymous ? t("anonymity.person-title") : person.name,
);

/** A colleague's profile, their ideas, and how they helped others. */
export default function PersonShow() {
  const t = useT();
  const { person, ideas, helped, thanks, isMe } = useLoaderData<typeof loader>();
  if (person.isAnonymous)
    return (
      <header className="page-head">
        <h1>{t("anonymity.person-title")}</h1>
        <p className="lead">{t("anonymity.person")}</p>
      </header>
    );
  return (
    <>
      <header className="page-head">
        <div className="flex flex-wrap items-center gap-5">
          <Avatar
            id={person.id}
            name={person.name}
            photo={person.photoId && paths.file(person.photoId, 320)}
            size="huge"
          />
          <div className="min-w-0">
            <h1 className="break-words">{person.name}</h1>
            {person.jobTitle && <p className="lead">{person.jobTitle}</p>}
            {!person.isActive && (
              <p className="mt-2">
                <Badge>{t("people.left")}</Badge>
              </p>
            )}
          </div>
        </div>
        {person.about && <p className="reading whitespace-pre-line break-words">{person.about}</p>}
        {person.subjects.length > 0 && (
          <ul className="flex flex-wrap gap-2" aria-label={t("people.subjects")}>
            {person.subjects.map((subject) => (
              <li key={subject}>
                <Badge>{subject}</Badge>
              </li>
            ))}
          </ul>
        )}
        {!isMe && person.isActive && (
          <div className="form-actions">
            <FollowButton
              action={paths.followPerson(person.id)}
              name={person.name}
              following={person.following}
            />
          </div>
        )}
        {isMe && (
          <div className="form-actions">
            <LinkButton to={paths.me()} kind="quiet" icon="edit">
              {t("people.edit")}
            </LinkButton>
          </div>
        )}
      </header>
      <section className="mb-10">
        <h2 className="mb-4">{t("people.ideas")}</h2>
        {ideas.length === 0 ? (
          <Empty
            title={t("people.no-ideas-title")}
            description={
              isMe ? t("people.no-ideas-you") : t("people.no-ideas", { name: person.name })
            }
          >
            <LinkButton to={paths.challenges()}>{t("people.to-challenges")}</LinkButton>
          </Empty>
        ) : (
          <div className="cards">
            {ideas.map((idea) => (
              <LinkCard key={idea.id} plain to={paths.idea(idea.id)} title={idea.title}>
                <p className="mb-2 mt-1 text-muted">{idea.question}</p>
                <p className="flex flex-wrap gap-2">
                  <StageBadge stage={idea.stage} />
                  {idea.isAnonymous && <Badge icon="lock">{t("anonymity.only-you")}</Badge>}
                </p>
              </LinkCard>
            ))}
          </div>
        )}
      </section>
      {thanks.length > 0 && (
        <section className="mb-10" aria-labelledby="thanks">
          <h2 id="thanks" className="mb-4">
            {t("recognition.thanked")}
          </h2>
          <ThanksList
            thanks={thanks}
            targetOf={({ ideaId, contributionId, title }) => ({
              to: paths.idea(ideaId, contributionId ?? "recognition"),
              title,
            })}
          />
        </section>
      )}
      {helped.length > 0 && (
        <section>
          <h2 className="mb-4">{t("people.helped")}</h2>
          <div className="cards">
            {helped.map((idea) => (
              <LinkCard key={idea.id} plain to={paths.idea(idea.id)} title={idea.title}>
                <p className="mb-2 mt-1 text-muted">{idea.question}</p>
                <p className="flex flex-wrap gap-2">
                  {[...new Set(idea.helps.map(({ kind }) => kind))].map((kind) => (
                    <Badge key={kind} tone="highlight" icon="star">
                      {t(`idea.credit.${kind}`)}
                    </Badge>
                  ))}
                </p>
                {idea.helps.map(
                  ({ kind, description: words }) =>
                    words && (
                      <p key={kind} className="mt-2 break-words text-sm" dir="auto">
                        {words}
                      </p>
                    ),
                )}
              </LinkCard>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
