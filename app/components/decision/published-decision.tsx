import type { CreditedPerson } from "#app/domain/credit/credit.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { WhoHelped } from "../credit/who-helped.tsx";
import { Badge } from "../ui/badge.tsx";
import { Card } from "../ui/card.tsx";
import type { DecidedIdea } from "./decision-form.tsx";

/** The published decision, winners first, each with the motivation its authors received. */
export function PublishedDecision({
  ideas,
}: {
  ideas: readonly (Pick<DecidedIdea, "id" | "title" | "verdict" | "motivation"> & {
    helpers: CreditedPerson[];
  })[];
}) {
  const t = useT();
  const ordered = [...ideas].sort(
    (a, b) => Number(b.verdict === "winner") - Number(a.verdict === "winner"),
  );
  return ordered.map(({ id, title, verdict, motivation, helpers }) => (
    <Card key={id} as="article" className="grid justify-items-start gap-2">
      <Badge
        tone={verdict === "winner" ? "highlight" : "plain"}
        icon={verdict === "winner" ? "star" : "leaf"}
      >
        {t(`decision.verdict.${verdict!}`)}
      </Badge>
      <h2 className="text-xl">
        <a href={paths.idea(id)} className="text-text">
          {title}
        </a>
      </h2>
      <p className="whitespace-pre-line">{motivation}</p>
      {verdict === "winner" && helpers.length > 0 && (
        <section className="mt-2">
          <h3 className="mb-3 text-base">{t("implementation.helped-it")}</h3>
          <WhoHelped people={helpers} />
        </section>
      )}
    </Card>
  ));
}
