import type { CreditLine } from "#app/domain/credit/credit-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Person } from "../ui/avatar.tsx";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Form } from "../ui/form.tsx";
import { When } from "../ui/when.tsx";

/** One line a help, the first that happened first: who, with what, and the words it was given for. `toAdd`: these are not in it yet. */
export function CreditLines({
  idea,
  me,
  lines,
  toAdd,
}: {
  idea: { id: string; own: boolean };
  me: string | null;
  lines: readonly CreditLine[];
  toAdd?: boolean;
}) {
  return (
    <ol className="stack">
      {lines.map((line) => (
        <Card key={`${line.personId} ${line.kind} ${line.contributionId}`} as="li">
          <Line idea={idea} line={line} />
          <Act idea={idea} me={me} line={line} toAdd={toAdd} />
        </Card>
      ))}
    </ol>
  );
}

function Line({
  idea,
  line: { personId, name, photoId, kind, contributionId, words, says, at, byHand },
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
          <Badge tone="sun">{t(`idea.credit.${kind}`)}</Badge>
          {byHand && <Badge>{t("idea.credit.by-hand")}</Badge>}
        </span>
      </div>
      {words && (
        <p className="mt-3 break-words" dir="auto">
          {words}
        </p>
      )}
      {says && (
        <p className="mt-3 break-words">
          <a href={paths.idea(idea.id, contributionId)} className="text-inherit" dir="auto">
            {says}
          </a>
        </p>
      )}
    </>
  );
}

function Act({
  idea,
  me,
  line: { personId, name, kind, contributionId, words, byHand },
  toAdd,
}: {
  idea: { id: string; own: boolean };
  me: string | null;
  line: CreditLine;
  toAdd?: boolean;
}) {
  const t = useT();
  if (kind === "authored" || kind === "team") return null;
  const fields = { personId, kind, contributionId };
  const what = words || t(`idea.credit.${kind}`);
  const button = (deed: "added" | "taken-off", label: string, named: string) => (
    <Form
      action={paths.correctCredit(idea.id)}
      fields={{ ...fields, deed }}
      className="mt-3"
      hideFaults
    >
      <Button kind="quiet" small label={named}>
        {label}
      </Button>
    </Form>
  );
  if (toAdd) return button("added", t("action.add"), t("idea.add-author-named", { name }));
  if (personId === me)
    return button("taken-off", t("idea.credit.not-me"), t("idea.credit.not-me-named", { what }));
  return idea.own && byHand
    ? button(
        "taken-off",
        t("idea.credit.take-off"),
        t("idea.credit.take-off-named", { name, what }),
      )
    : null;
}
