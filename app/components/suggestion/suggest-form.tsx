import { useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { ideaLimits } from "#app/domain/idea/limits.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { RichTextField } from "../editor/rich-text-field.tsx";
import { Form } from "../form/form.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { useServerReply } from "../ui/reply.tsx";

type Idea = {
  id: string;
  title: string;
  body: RichText;
  version: number;
  newContributionId: string;
  challenge: { id: string };
};

/** Suggests a change: the reader edits the text of an idea and says why. */
export function SuggestForm({ idea }: { idea: Idea }) {
  const t = useT();
  const action = paths.suggestChange(idea.id);
  const previousValues = useServerReply(action)?.values;
  // What was typed belongs to the version the reader had open, also when a newer one exists.
  const [base] = useState({
    version: Number(previousValues?.version ?? idea.version),
    id: previousValues?.contributionId ?? idea.newContributionId,
  });
  const boxRef = useRef<HTMLDivElement>(null);
  const { state } = useLocation() as { state: { passage?: string } | null };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    if (!previousValues) placeCaret(boxRef.current!, state?.passage);
  }, []);
  return (
    <div ref={boxRef}>
      <Form
        action={action}
        label={t("contribution.suggest.title")}
        fields={{ version: base.version, contributionId: base.id }}
      >
        <h2>{t("contribution.suggest.title")}</h2>
        <p className="text-muted">{t("contribution.suggest.lead")}</p>
        <TextField name="title" label={t("idea.field.title")} value={idea.title} />
        <RichTextField
          name="body"
          label={t("contribution.suggest.text")}
          hint={t("contribution.suggest.text-hint")}
          defaultDoc={idea.body}
          maxCharacters={ideaLimits.body}
          rows={10}
          mentionSearchUrl={paths.mentionSearch({ challenge: idea.challenge.id })}
          draftKey={`improve-${idea.id}-${base.version}`}
        />
        <TextArea
          name="why"
          label={t("contribution.suggest.why")}
          hint={t("contribution.suggest.why-hint")}
          maxCharacters={600}
          rows={2}
        />
        <div className="form-actions">
          <Button kind="primary">{t("contribution.suggest.post")}</Button>
          <LinkButton to={paths.idea(idea.id)} kind="quiet">
            {t("action.cancel")}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}

/** Places the caret at the selected passage, or at the beginning of the text. */
function placeCaret(box: HTMLElement, passage: string | undefined) {
  const field = box.querySelector("textarea")!;
  const start = passage ? field.value.indexOf(passage.split("\n")[0]!.slice(0, 60)) : -1;
  const caret = start < 0 ? 0 : Math.min(start + passage!.length, field.value.length);
  field.focus({ preventScroll: true });
  field.setSelectionRange(caret, caret);
  box.scrollIntoView({ block: "start" });
}
