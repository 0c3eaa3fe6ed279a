import type { Answer } from "#app/domain/access/rules.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";

/** What the author can do with a suggestion: all of it into the text with one tap, parts of it, or their own wording. */
export function SuggestionActs({
  id,
  version,
  may,
  here,
}: {
  id: string;
  version: number;
  may: Answer;
  here?: boolean;
}) {
  const t = useT();
  if (may !== true)
    return <p className="text-sm text-muted">{t("contribution.suggestion.closed")}</p>;
  return (
    <div className="form-acts items-start">
      <Form
        action={paths.acceptSuggestion(id)}
        fields={{ whole: "yes", version }}
        className=""
        hideFaults
      >
        <Button kind="primary" icon="check">
          {t("contribution.suggestion.take")}
        </Button>
      </Form>
      {!here && (
        <a href={paths.suggestion(id)} className="button button-secondary">
          {t("contribution.suggestion.choose")}
        </a>
      )}
      <a href={paths.adaptSuggestion(id)} className="button button-quiet">
        {t("contribution.suggestion.adapt")}
      </a>
    </div>
  );
}
