import type { ExpertRequest } from "#app/domain/expert/experts-page.ts";
import { displayName } from "#app/domain/people/anonymous-name.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Person } from "../ui/avatar.tsx";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";

/** The expert requests of an idea and their state. Declining needs no reason. */
export function ExpertRequestList({ requests }: { requests: readonly ExpertRequest[] }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section className="stack" aria-labelledby="asked">
      <h2 id="asked">{t("expert.asked")}</h2>
      <ul className="stack">
        {requests.map(
          ({
            id,
            personId,
            name,
            photoId,
            jobTitle,
            message,
            askedBy,
            askedByIsAnonymous,
            askedAt,
            reply,
            hasAnswered,
          }) => (
            <Card key={id} as="li" className="grid gap-3">
              <div className="flex flex-wrap items-center justify-between gap-3">
                <Person
                  id={personId}
                  name={name}
                  photo={photoId && paths.file(photoId, 104)}
                  about={jobTitle}
                />
                <Badge
                  tone={hasAnswered ? "success" : "plain"}
                  icon={hasAnswered ? "check" : undefined}
                >
                  {t(hasAnswered ? "expert.state.answered" : `expert.state.${reply ?? "open"}`)}
                </Badge>
              </div>
              <p dir="auto">{message}</p>
              <p className="text-sm text-muted">
                {displayName({ name: askedBy, isAnonymous: askedByIsAnonymous }, locale)} ·{" "}
                <When at={askedAt} />
              </p>
            </Card>
          ),
        )}
      </ul>
    </section>
  );
}
