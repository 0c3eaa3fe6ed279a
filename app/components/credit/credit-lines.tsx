import type { CreditLine } from "#app/domain/credit/credit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Person } from "../ui/avatar.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { When } from "../ui/when.tsx";

/**
 * One line per contribution, oldest first: who helped, how, and the text it was credited for.
 * `isMissing`: these are not credited yet.
 */
export function CreditLines({
  idea,
  me,
  lines,
  isMissing,
}: {
  idea: { id: string; isOwn: boolean };
  me: string | null;
  lines: readonly CreditLine[];
  isMissing?: boolean;
}) {
  return (
    <ol className="stack">
      {lines.map((line) => (
        <Card key={`${line.personId} ${line.kind} ${line.contributionId}`} as="li">
          <CreditEntry idea={idea} line={line} />
          <CorrectCredit idea={idea} me={me} line={line} isMissing={isMissing} />
        </Card>
      ))}
    </ol>
  );
}

function CreditEntry({
  idea,
  line: { personId, name, photoId, kind, contributionId, description, excerpt, at, byHand },
}: {
  idea: { id: string };
  line: CreditLine;
}) {
  const t = useT();
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <a href={paths.person(personId)} className="text-inherit no-underline">
          <Person
            id={personId}
            name={name}
            photo={photoId && paths.file(photoId, 104)}
            about={<When at={at} as="date" />}
          />
        </a>
        <span className="flex flex-wrap gap-2">
          <Badge tone="highlight">{t(`idea.credit.${kind}`)}</Badge>
          {byHand && <Badge>{t("idea.credit.by-hand")}</Badge>}
        </span>
      </div>
      {description && (
        <p className="mt-3 break-words" dir="auto">
          {description}
        </p>
      )}
      {excerpt && (
        <p className="mt-3 break-words">
          <a href={paths.idea(idea.id, contributionId)} className="text-inherit" dir="auto">
            {excerpt}
          </a>
        </p>
      )}
    </>
  );
}

function CorrectCredit({
  idea,
  me,
  line: { personId, name, kind, contributionId, description, byHand },
  isMissing,
}: {
  idea: { id: string; isOwn: boolean };
  me: string | null;
  line: CreditLine;
  isMissing?: boolean;
}) {
  const t = useT();
  if (kind === "authored" || kind === "team") return null;
  const fields = { personId, kind, contributionId };
  const what = description || t(`idea.credit.${kind}`);
  const renderButton = (
    correction: "added" | "taken-off",
    label: string,
    accessibleName: string,
  ) => (
    <Form
      action={paths.correctCredit(idea.id)}
      fields={{ ...fields, correction }}
      className="mt-3"
      hideErrorSummary
    >
      <Button kind="quiet" small label={accessibleName}>
        {label}
      </Button>
    </Form>
  );
  if (isMissing)
    return renderButton("added", t("action.add"), t("idea.add-author-named", { name }));
  if (personId === me)
    return renderButton(
      "taken-off",
      t("idea.credit.not-me"),
      t("idea.credit.not-me-named", { what }),
    );
  return idea.isOwn && byHand
    ? renderButton(
        "taken-off",
        t("idea.credit.take-off"),
        t("idea.credit.take-off-named", { name, what }),
      )
    : null;
}
