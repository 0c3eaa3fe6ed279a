import type { ReactNode } from "react";
import type { ExpertRequest } from "#app/domain/expert/experts-page.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Person } from "../ui/avatar.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";

type FoundPerson = { id: string; name: string; photoId: string | null; jobTitle: string };

/**
 * A request to the reader: answer it at the idea, pass it on, or decline. `children`: the search
 * for a colleague; absent for readers who may ask experts themselves.
 */
export function MyExpertRequest({
  ideaId,
  request,
  found,
  children,
}: {
  ideaId: string;
  request: ExpertRequest;
  found: readonly FoundPerson[];
  children: ReactNode;
}) {
  const t = useT();
  const locale = useLocale();
  const isOpen = request.reply === null && !request.hasAnswered;
  const replyPath = paths.replyExpert(ideaId, request.id);
  return (
    <Card className="grid gap-5">
      <blockquote className="idea-reason">
        <p dir="auto">{request.message}</p>
        <footer>
          {displayName({ name: request.askedBy, isAnonymous: request.askedByIsAnonymous }, locale)}{" "}
          · <When at={request.askedAt} />
        </footer>
      </blockquote>
      {!isOpen ? (
        <p>{t(request.hasAnswered ? "expert.you-answered" : `expert.you.${request.reply!}`)}</p>
      ) : (
        <>
          <div className="form-actions items-start">
            <LinkButton to={paths.idea(ideaId, "contributions")} kind="primary" icon="speech">
              {t("expert.answer")}
            </LinkButton>
            <Form action={replyPath} fields={{ reply: "not-for-me" }} className="" hideErrorSummary>
              <Button kind="quiet">{t("expert.not-for-me")}</Button>
            </Form>
          </div>
          {children && (
            <section className="grid gap-3" aria-labelledby="hand">
              <h2 id="hand" className="text-lg">
                {t("expert.hand-on")}
              </h2>
              {children}
              <ul className="grid gap-3">
                {found.map(({ id, name, photoId, jobTitle }) => (
                  <li key={id} className="flex flex-wrap items-center justify-between gap-3">
                    <Person
                      id={id}
                      name={name}
                      photo={photoId && paths.file(photoId, 104)}
                      about={jobTitle}
                    />
                    <Form
                      action={replyPath}
                      fields={{ reply: "handed-on", personId: id }}
                      className=""
                      hideErrorSummary
                    >
                      <Button small label={t("expert.hand-to", { name })}>
                        {t("expert.hand")}
                      </Button>
                    </Form>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Card>
  );
}
