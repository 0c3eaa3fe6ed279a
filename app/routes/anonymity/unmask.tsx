import { Link, useLoaderData } from "@remix-run/react";
import { Form } from "#app/components/form/form.tsx";
import { TextArea } from "#app/components/form/text-field.tsx";
import { titleHandle } from "#app/components/page/title.ts";
import { Person } from "#app/components/ui/avatar.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { When } from "#app/components/ui/when.tsx";
import { type UnmaskPage, unmaskPage } from "#app/domain/anonymity/unmask-page.ts";
import { unmaskReason } from "#app/domain/idea/limits.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => unmaskPage(ctx, params.ideaId!));
export const handle = titleHandle<typeof loader>((t) => t("author.unmask"));

/**
 * Unmasking an anonymous author because of abuse: one moderator requests it with a reason, a second
 * one agrees, and then both see the name.
 */
export default function Behind() {
  const t = useT();
  const { idea, open, author, asked } = useLoaderData<typeof loader>();
  const pending = asked.find(({ answer }) => answer === null);
  const answered = asked.filter(({ answer }) => answer !== null);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(idea.id)}>{idea.title}</Link>
        </p>
        <h1>{t("author.unmask")}</h1>
        <p className="lead">{open ? t("anonymity.unmask-open") : t("anonymity.unmask-lead")}</p>
      </header>
      <div className="stack reading">
        {author && !open && (
          <Card label={t("anonymity.unmask-author")}>
            <h2 className="mb-3 text-lg">{t("anonymity.unmask-author")}</h2>
            <a href={paths.person(author.id)} className="text-inherit no-underline">
              <Person
                id={author.id}
                name={author.name}
                photo={author.photoId && paths.file(author.photoId, 104)}
              />
            </a>
            <p className="mt-3 text-muted">{t("anonymity.unmask-only-you")}</p>
          </Card>
        )}
        {!open &&
          (pending ? (
            <PendingRequest ideaId={idea.id} request={pending} />
          ) : (
            !author && (
              <Form action={paths.requestUnmask(idea.id)} label={t("author.unmask")}>
                <TextArea
                  name="reason"
                  label={t("anonymity.unmask-reason")}
                  hint={t("anonymity.unmask-reason-hint")}
                  maxCharacters={unmaskReason.max}
                />
                <div className="form-actions">
                  <Button kind="primary">{t("anonymity.unmask-ask")}</Button>
                </div>
              </Form>
            )
          ))}
        {answered.length > 0 && (
          <section>
            <h2 className="mb-3 text-lg">{t("anonymity.unmask-before")}</h2>
            <ul className="stack">
              {answered.map((request) => (
                <Card key={request.id} as="li">
                  <p>
                    {t(
                      request.answer === "agreed"
                        ? "anonymity.unmask-agreed"
                        : "anonymity.unmask-declined",
                      {
                        asked: request.by,
                        agreed: request.answeredBy ?? "",
                      },
                    )}{" "}
                    <small className="text-muted">
                      {request.answeredAt && <When at={request.answeredAt} />}
                    </small>
                  </p>
                  <p className="mt-2 whitespace-pre-line break-words" dir="auto">
                    {request.reason}
                  </p>
                </Card>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

function PendingRequest({
  ideaId,
  request,
}: {
  ideaId: string;
  request: UnmaskPage["asked"][number];
}) {
  const t = useT();
  const answerForm = (answer: "agreed" | "declined", label: string) => (
    <Form
      key={answer}
      action={paths.answerUnmask(ideaId)}
      fields={{ unmaskRequestId: request.id, answer }}
      className=""
      hideErrorSummary
    >
      <Button kind={answer === "agreed" ? "primary" : "quiet"}>{label}</Button>
    </Form>
  );
  return (
    <Notice
      tone="warning"
      title={
        request.mine
          ? t("anonymity.unmask-mine")
          : t("anonymity.unmask-asked", { name: request.by })
      }
    >
      <p className="whitespace-pre-line break-words" dir="auto">
        {request.reason}
      </p>
      <div className="form-actions mt-4">
        {request.mine
          ? answerForm("declined", t("anonymity.unmask-take-back"))
          : [
              answerForm("agreed", t("anonymity.unmask-agree")),
              answerForm("declined", t("anonymity.unmask-decline")),
            ]}
      </div>
    </Notice>
  );
}
