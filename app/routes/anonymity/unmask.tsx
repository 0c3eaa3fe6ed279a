import { Link, useLoaderData } from "@remix-run/react";
import { titled } from "#app/components/page/title.ts";
import { Person } from "#app/components/ui/avatar.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Form } from "#app/components/ui/form.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { TextArea } from "#app/components/ui/text-field.tsx";
import { When } from "#app/components/ui/when.tsx";
import { type LookPage, lookPage } from "#app/domain/anonymity/unmask-page.ts";
import { lookReason } from "#app/domain/idea/limits.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

export const loader = page((ctx, { params }) => lookPage(ctx, params.ideaId!));
export const handle = titled<typeof loader>((t) => t("author.unmask"));

/** Looking behind a sealed name because of abuse: one asks and says why, another agrees, and the two see who it is. */
export default function Behind() {
  const t = useT();
  const { idea, open, author, asked } = useLoaderData<typeof loader>();
  const waiting = asked.find(({ answer }) => answer === null);
  const before = asked.filter(({ answer }) => answer !== null);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          <Link to={paths.idea(idea.id)}>{idea.title}</Link>
        </p>
        <h1>{t("author.unmask")}</h1>
        <p className="lead">{open ? t("anonymity.look-open") : t("anonymity.look-lead")}</p>
      </header>
      <div className="stack reading">
        {author && !open && (
          <Card label={t("anonymity.look-author")}>
            <h2 className="mb-3 text-lg">{t("anonymity.look-author")}</h2>
            <a href={paths.person(author.id)} className="text-inherit no-underline">
              <Person
                id={author.id}
                name={author.name}
                photo={author.photoId && paths.file(author.photoId, 104)}
              />
            </a>
            <p className="mt-3 text-muted">{t("anonymity.look-only-you")}</p>
          </Card>
        )}
        {!open &&
          (waiting ? (
            <Waiting ideaId={idea.id} asked={waiting} />
          ) : (
            !author && (
              <Form action={paths.askToLook(idea.id)} label={t("author.unmask")}>
                <TextArea
                  name="reason"
                  label={t("anonymity.look-reason")}
                  hint={t("anonymity.look-reason-hint")}
                  most={lookReason.most}
                />
                <div className="form-acts">
                  <Button kind="primary">{t("anonymity.look-ask")}</Button>
                </div>
              </Form>
            )
          ))}
        {before.length > 0 && (
          <section>
            <h2 className="mb-3 text-lg">{t("anonymity.look-before")}</h2>
            <ul className="stack">
              {before.map((one) => (
                <Card key={one.id} as="li">
                  <p>
                    {t(
                      one.answer === "agreed" ? "anonymity.look-agreed" : "anonymity.look-declined",
                      {
                        asked: one.by,
                        agreed: one.answeredBy ?? "",
                      },
                    )}{" "}
                    <small className="text-muted">
                      {one.answeredAt && <When at={one.answeredAt} />}
                    </small>
                  </p>
                  <p className="mt-2 whitespace-pre-line break-words" dir="auto">
                    {one.reason}
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

function Waiting({ ideaId, asked }: { ideaId: string; asked: LookPage["asked"][number] }) {
  const t = useT();
  const answer = (how: "agreed" | "declined", words: string) => (
    <Form
      key={how}
      action={paths.answerLook(ideaId)}
      fields={{ openingId: asked.id, answer: how }}
      className=""
      hideFaults
    >
      <Button kind={how === "agreed" ? "primary" : "quiet"}>{words}</Button>
    </Form>
  );
  return (
    <Notice
      tone="amber"
      title={asked.mine ? t("anonymity.look-mine") : t("anonymity.look-asked", { name: asked.by })}
    >
      <p className="whitespace-pre-line break-words" dir="auto">
        {asked.reason}
      </p>
      <div className="form-acts mt-4">
        {asked.mine
          ? answer("declined", t("anonymity.look-take-back"))
          : [
              answer("agreed", t("anonymity.look-agree")),
              answer("declined", t("anonymity.look-decline")),
            ]}
      </div>
    </Notice>
  );
}
