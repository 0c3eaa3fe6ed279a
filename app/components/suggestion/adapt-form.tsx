import { useState } from "react";
import { ideaLimits } from "#app/domain/idea/limits.ts";
import type { ShownPart } from "#app/domain/suggestion/suggestion-view.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { ProseField } from "../editor/prose-field.tsx";
import { DifferenceView } from "../rich-text/difference-view.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Form } from "../ui/form.tsx";
import { useReplyAgain } from "../ui/reply.tsx";
import { TextArea, TextField } from "../ui/text-field.tsx";

type Props = {
  suggestion: { id: string };
  idea: { id: string; challengeId: string; version: number };
  title: string;
  body: Prose;
  clashes: readonly ShownPart[];
};

/** The text with the suggestion in it, to put in one's own words. */
export function AdaptForm({ suggestion, idea, title, body, clashes }: Props) {
  const t = useT();
  const action = paths.saveAdapted(suggestion.id);
  const again = useReplyAgain(action)?.values;
  const [on] = useState(Number(again?.version ?? idea.version)); // what is typed belongs to the text one had in front of one
  return (
    <Form action={action} label={t("contribution.suggestion.adapt")} fields={{ version: on }}>
      {on !== idea.version && (
        <Card sunk label={t("idea.newer")}>
          <h2 className="text-lg">{t("idea.newer")}</h2>
          <p className="mt-2">
            <a href={paths.ideaVersions(idea.id, { from: String(on), to: String(idea.version) })}>
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
      <ProseField
        name="body"
        label={t("idea.field.body")}
        defaultDoc={body}
        most={ideaLimits.body}
        rows={10}
        mentionSearchUrl={paths.mentionSearch({ challenge: idea.challengeId })}
        draftKey={`adapt-${suggestion.id}-${on}`}
      />
      <TextArea
        name="words"
        label={t("contribution.words")}
        hint={t("contribution.words.accepted")}
        most={1000}
        rows={2}
        optional
      />
      <div className="form-acts">
        <Button kind="primary">{t("contribution.suggestion.save-adapted")}</Button>
        <LinkButton to={paths.suggestion(suggestion.id)} kind="quiet">
          {t("action.cancel")}
        </LinkButton>
      </div>
    </Form>
  );
}
