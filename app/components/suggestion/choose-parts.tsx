import type { ShownPart } from "#app/domain/suggestion/suggestion-view.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { DifferenceView } from "../rich-text/difference-view.tsx";
import { Button } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { useField } from "../ui/reply.tsx";
import { TextArea } from "../ui/text-field.tsx";

/** Every part with a box to tick: what fits is ticked already, what the text went past is for the author to decide. */
export function ChooseParts({
  id,
  version,
  parts,
}: {
  id: string;
  version: number;
  parts: readonly ShownPart[];
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
        name="words"
        label={t("contribution.words")}
        hint={t("contribution.words.accepted")}
        most={1000}
        rows={2}
        optional
      />
      <div className="form-acts">
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

function Parts({ parts }: { parts: readonly ShownPart[] }) {
  const t = useT();
  const { id: field, typed } = useField("parts");
  const ticked =
    typed === undefined
      ? parts.filter(({ is }) => is === "free").map(({ id }) => id)
      : (typed ?? "").split("\n");
  return (
    <fieldset id={field} tabIndex={-1} className="suggestion-parts">
      <legend>{t("contribution.suggestion.parts")}</legend>
      {parts.map(({ id, is, about, lines }, at) => (
        <div key={`${id} ${is}`} className="suggestion-part" data-is={is}>
          {is === "same" ? (
            <p className="text-sm text-muted">{t("contribution.suggestion.same")}</p>
          ) : (
            <label className="check">
              <input
                type="checkbox"
                name="parts[]"
                value={id}
                defaultChecked={ticked.includes(id)}
                aria-describedby={is === "clash" ? `${field}-${id}` : undefined}
              />
              <span>
                <b>{t(`contribution.suggestion.about-${about}`)}</b>{" "}
                <small className="text-muted">
                  {t("contribution.suggestion.place", { at: at + 1, of: parts.length })}
                </small>
              </span>
            </label>
          )}
          {is === "clash" && (
            <p id={`${field}-${id}`} className="suggestion-clash">
              {t("contribution.suggestion.clash")}
            </p>
          )}
          <DifferenceView lines={lines} />
        </div>
      ))}
    </fieldset>
  );
}
