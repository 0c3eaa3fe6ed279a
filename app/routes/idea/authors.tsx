import { Link, useLoaderData } from "@remix-run/react";
import { Form } from "#app/components/form/form.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { PeopleSearch } from "#app/components/people/people-search.tsx";
import { Person } from "#app/components/ui/avatar.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { authorsPage } from "#app/domain/idea/authors-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params, url }) =>
  authorsPage(ctx, params.ideaId!, (url.searchParams.get("q") ?? "").trim().slice(0, 100)),
);
export const handle = titleHandle<typeof loader>((t, { idea }) =>
  t("idea.authors-of", { title: idea.title }),
);

type FoundPerson = { id: string; name: string; photoId: string | null; jobTitle: string };
const personProps = ({ photoId, jobTitle, ...person }: FoundPerson) => ({
  ...person,
  photo: photoId && paths.file(photoId, 104),
  about: jobTitle,
});

/** The authors of an idea, and a search by name to add a colleague. */
export default function Authors() {
  const t = useT();
  const { idea, q, found } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(idea.id)}>{idea.title}</Link>
        </p>
        <h1>{t("idea.authors")}</h1>
        <p className="lead">{t("idea.authors-lead")}</p>
      </header>
      <div className="columns">
        <div className="stack">
          <PeopleSearch
            action={paths.ideaAuthors(idea.id)}
            label={t("idea.find-author")}
            hint={t("idea.find-author-hint")}
            value={q}
            challenge={idea.challengeId}
          />
          {q !== "" && found.length === 0 && <p role="status">{t("idea.nobody-found", { q })}</p>}
          <ul className="stack">
            {found.map((person) => (
              <Card
                key={person.id}
                as="li"
                className="flex flex-wrap items-center justify-between gap-4"
              >
                <Person {...personProps(person)} />
                <Form
                  action={paths.addAuthor(idea.id)}
                  fields={{ personId: person.id }}
                  className=""
                  hideErrorSummary
                >
                  <Button
                    small
                    icon="add"
                    label={t("idea.add-author-named", { name: person.name })}
                  >
                    {t("action.add")}
                  </Button>
                </Form>
              </Card>
            ))}
          </ul>
        </div>
        <aside>
          <Card label={t("idea.authors")}>
            <ul className="stack">
              {idea.authors.map((person) => (
                <li key={person.id} className="flex flex-wrap items-center justify-between gap-3">
                  <Person {...personProps(person)} />
                  {idea.authors.length > 1 && (
                    <Form
                      action={paths.removeAuthor(idea.id)}
                      fields={{ personId: person.id }}
                      className=""
                      hideErrorSummary
                    >
                      <Button
                        small
                        kind="quiet"
                        label={t("idea.remove-author-named", { name: person.name })}
                      >
                        {t("action.remove")}
                      </Button>
                    </Form>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        </aside>
      </div>
    </>
  );
}
