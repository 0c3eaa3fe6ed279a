import type { Permission } from "#app/domain/access/permission.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { Button } from "../ui/button.tsx";

/** What an author can do with a suggestion: accept all of it, choose parts, or adapt it. */
export function SuggestionActions({
  id,
  version,
  may,
  hideChooseLink,
}: {
  id: string;
  version: number;
  may: Permission;
  hideChooseLink?: boolean;
}) {
  const t = useT();
  if (may !== true)
    return <p className="text-sm text-muted">{t("contribution.suggestion.closed")}</p>;
  return (
    <div className="form-actions items-start">
      <Form
        action={paths.acceptSuggestion(id)}
        fields={{ whole: "yes", version }}
        className=""
        hideErrorSummary
      >
        <Button kind="primary" icon="check">
          {t("contribution.suggestion.take")}
        </Button>
      </Form>
      {!hideChooseLink && (
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
