import type { PartView } from "#app/domain/suggestion/suggestion-view.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { TextArea } from "../form/text-field.tsx";
import { DifferenceView } from "../rich-text/difference-view.tsx";
import { Button } from "../ui/button.tsx";
import { useField } from "../ui/reply.tsx";

/**
 * The parts of a suggestion with checkboxes. Parts that still fit are checked; conflicting ones are
 * the author's decision.
 */
export function ChooseParts({
  id,
  version,
  parts,
}: {
  id: string;
  version: number;
  parts: readonly PartView[];
}) {
  const t = useT();
  return (
    <Form
      action={paths.acceptSuggestion(id)}
      label={t("contribution.suggestion.choose")}
      fields={{ version }}
    >
      <Parts parts={parts} />
      <TextArea
        name="message"
        label={t("contribution.words")}
        hint={t("contribution.words.accepted")}
        maxCharacters={1000}
        rows={2}
        optional
      />
      <div className="form-actions">
        <Button kind="primary" icon="check">
          {t("contribution.suggestion.take-chosen")}
        </Button>
        <a href={paths.adaptSuggestion(id)} className="button button-quiet">
          {t("contribution.suggestion.adapt")}
        </a>
      </div>
    </Form>
  );
}

function Parts({ parts }: { parts: readonly PartView[] }) {
  const t = useT();
  const { id: fieldId, submitted } = useField("parts");
  const selectedIds =
    submitted === undefined
      ? parts.filter(({ status }) => status === "free").map(({ id }) => id)
      : (submitted ?? "").split("\n");
  return (
    <fieldset id={fieldId} tabIndex={-1} className="suggestion-parts">
      <legend>{t("contribution.suggestion.parts")}</legend>
      {parts.map(({ id, status, subject, lines }, index) => (
        <div key={`${id} ${status}`} className="suggestion-part" data-is={status}>
          {status === "same" ? (
            <p className="text-sm text-muted">{t("contribution.suggestion.same")}</p>
          ) : (
            <label className="check">
              <input
                type="checkbox"
                name="parts[]"
                value={id}
                defaultChecked={selectedIds.includes(id)}
                aria-describedby={status === "clash" ? `${fieldId}-${id}` : undefined}
              />
              <span>
                <b>{t(`contribution.suggestion.about-${subject}`)}</b>{" "}
                <small className="text-muted">
                  {t("contribution.suggestion.place", { at: index + 1, of: parts.length })}
                </small>
              </span>
            </label>
          )}
          {status === "clash" && (
            <p id={`${fieldId}-${id}`} className="suggestion-clash">
              {t("contribution.suggestion.clash")}
            </p>
          )}
          <DifferenceView lines={lines} />
        </div>
      ))}
    </fieldset>
  );
}
