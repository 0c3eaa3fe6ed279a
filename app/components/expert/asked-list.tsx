import type { Asked } from "#app/domain/expert/experts-page.ts";
import { shownName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Person } from "../ui/avatar.tsx";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";

/** Whom was asked, with what, and how it stands. Who said it is not for them owes nobody a reason. */
export function AskedList({ asked }: { asked: readonly Asked[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section className="stack" aria-labelledby="asked">
      <h2 id="asked">{t("expert.asked")}</h2>
      <ul className="stack">
        {asked.map(({ id, personId, name, photoId, jobTitle, words, by, at, reply, answered }) => (
          <Card key={id} as="li" className="grid gap-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <Person
                id={personId}
                name={name}
                photo={photoId && paths.file(photoId, 104)}
                about={jobTitle}
              />
              <Badge tone={answered ? "kelp" : "plain"} icon={answered ? "check" : undefined}>
                {t(answered ? "expert.state.answered" : `expert.state.${reply ?? "open"}`)}
              </Badge>
            </div>
            <p dir="auto">{words}</p>
            <p className="text-sm text-muted">
              {shownName(by, locale)} · <When at={at} />
            </p>
          </Card>
        ))}
      </ul>
    </section>
  );
}
