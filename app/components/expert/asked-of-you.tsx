import type { ReactNode } from "react";
import type { Asked } from "#app/domain/expert/experts-page.ts";
import { shownName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Person } from "../ui/avatar.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Form } from "../ui/form.tsx";
import { When } from "../ui/when.tsx";

type Found = { id: string; name: string; photoId: string | null; jobTitle: string };

/** What somebody asks of the reader: answer at the idea, hand it on, or not this time. `children`: where a colleague is looked up; without it one hands nothing on, for who may ask others asks them. */
export function AskedOfYou({
  ideaId,
  mine,
  found,
  children,
}: {
  ideaId: string;
  mine: Asked;
  found: readonly Found[];
  children: ReactNode;
}) {
  const t = useT();
  const locale = useLocale();
  const open = mine.reply === null && !mine.answered;
  const reply = paths.replyExpert(ideaId, mine.id);
  return (
    <Card className="grid gap-5">
      <blockquote className="idea-reason">
        <p dir="auto">{mine.words}</p>
        <footer>
          {shownName(mine.by, locale)} · <When at={mine.at} />
        </footer>
      </blockquote>
      {!open ? (
        <p>{t(mine.answered ? "expert.you-answered" : `expert.you.${mine.reply!}`)}</p>
      ) : (
        <>
          <div className="form-acts items-start">
            <LinkButton to={paths.idea(ideaId, "contributions")} kind="primary" icon="speech">
              {t("expert.answer")}
            </LinkButton>
            <Form action={reply} fields={{ reply: "not-for-me" }} className="" hideFaults>
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
                      action={reply}
                      fields={{ reply: "handed-on", personId: id }}
                      className=""
                      hideFaults
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
