import { useState } from "react";
import { ideaLimits } from "#app/domain/idea/limits.ts";
import type { PartView } from "#app/domain/suggestion/suggestion-view.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { RichTextField } from "../editor/rich-text-field.tsx";
import { Form } from "../form/form.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";
import { DifferenceView } from "../rich-text/difference-view.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { useServerReply } from "../ui/reply.tsx";

type Props = {
  suggestion: { id: string };
  idea: { id: string; challengeId: string; version: number };
  title: string;
  body: RichText;
  clashes: readonly PartView[];
};

/** The text with the suggestion applied, to be reworded. */
export function AdaptForm({ suggestion, idea, title, body, clashes }: Props) {
  const t = useT();
  const action = paths.saveAdapted(suggestion.id);
  const previousValues = useServerReply(action)?.values;
  // what was typed belongs to the version the author had open
  const [baseVersion] = useState(Number(previousValues?.version ?? idea.version));
  return (
    <Form
      action={action}
      label={t("contribution.suggestion.adapt")}
      fields={{ version: baseVersion }}
    >
      {baseVersion !== idea.version && (
        <Card sunk label={t("idea.newer")}>
          <h2 className="text-lg">{t("idea.newer")}</h2>
          <p className="mt-2">
            <a
              href={paths.ideaVersions(idea.id, {
                from: String(baseVersion),
                to: String(idea.version),
              })}
            >
              {t("idea.see-versions")}
            </a>
          </p>
          <p className="mt-2">
            <a href={paths.adaptSuggestion(suggestion.id)}>
              {t("contribution.suggestion.adapt-anew")}
            </a>
          </p>
        </Card>
      )}
      {clashes.length > 0 && (
        <Card sunk label={t("contribution.suggestion.left-out")}>
          <h2 className="mb-2 text-lg">{t("contribution.suggestion.left-out")}</h2>
          <DifferenceView lines={clashes.flatMap(({ lines }) => lines)} />
        </Card>
      )}
      <TextField name="title" label={t("idea.field.title")} value={title} />
      <RichTextField
        name="body"
        label={t("idea.field.body")}
        defaultDoc={body}
        maxCharacters={ideaLimits.body}
        rows={10}
        mentionSearchUrl={paths.mentionSearch({ challenge: idea.challengeId })}
        draftKey={`adapt-${suggestion.id}-${baseVersion}`}
      />
      <TextArea
        name="message"
        label={t("contribution.words")}
        hint={t("contribution.words.accepted")}
        maxCharacters={1000}
        rows={2}
        optional
      />
      <div className="form-actions">
        <Button kind="primary">{t("contribution.suggestion.save-adapted")}</Button>
        <LinkButton to={paths.suggestion(suggestion.id)} kind="quiet">
          {t("action.cancel")}
        </LinkButton>
      </div>
    </Form>
  );
}
