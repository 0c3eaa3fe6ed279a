import { useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { ideaLimits } from "#app/domain/idea/limits.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { ProseField } from "../editor/prose-field.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Form } from "../ui/form.tsx";
import { useReplyAgain } from "../ui/reply.tsx";
import { TextArea, TextField } from "../ui/text-field.tsx";

type Idea = {
  id: string;
  title: string;
  body: Prose;
  version: number;
  newContributionId: string;
  challenge: { id: string };
};

/** The text of an idea, open to whoever wants to make it better: they change it where it stands, and say why. */
export function SuggestForm({ idea }: { idea: Idea }) {
  const t = useT();
  const action = paths.suggestChange(idea.id);
  const again = useReplyAgain(action)?.values;
  // What was typed belongs to the text one had in front of one, also when another version came meanwhile.
  const [on] = useState({
    version: Number(again?.version ?? idea.version),
    id: again?.contributionId ?? idea.newContributionId,
  });
  const box = useRef<HTMLDivElement>(null);
  const { state } = useLocation() as { state: { passage?: string } | null };
  useEffect(() => {
    if (!again) begin(box.current!, state?.passage);
  }, []);
  return (
    <div ref={box}>
      <Form
        action={action}
        label={t("contribution.suggest.title")}
        fields={{ version: on.version, contributionId: on.id }}
      >
        <h2>{t("contribution.suggest.title")}</h2>
        <p className="text-muted">{t("contribution.suggest.lead")}</p>
        <TextField name="title" label={t("idea.field.title")} value={idea.title} />
        <ProseField
          name="body"
          label={t("contribution.suggest.text")}
          hint={t("contribution.suggest.text-hint")}
          defaultDoc={idea.body}
          most={ideaLimits.body}
          rows={10}
          mentionSearchUrl={paths.mentionSearch({ challenge: idea.challenge.id })}
          draftKey={`improve-${idea.id}-${on.version}`}
        />
        <TextArea
          name="why"
          label={t("contribution.suggest.why")}
          hint={t("contribution.suggest.why-hint")}
          most={600}
          rows={2}
        />
        <div className="form-acts">
          <Button kind="primary">{t("contribution.suggest.post")}</Button>
          <LinkButton to={paths.idea(idea.id)} kind="quiet">
            {t("action.cancel")}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}

/** The caret goes to the passage that was marked, else to the beginning of the text. */
function begin(box: HTMLElement, passage: string | undefined) {
  const field = box.querySelector("textarea")!;
  const at = passage ? field.value.indexOf(passage.split("\n")[0]!.slice(0, 60)) : 0;
  const end = at < 0 ? 0 : passage ? at + Math.min(passage.length, field.value.length - at) : 0;
  field.focus({ preventScroll: true });
  field.setSelectionRange(end, end);
  box.scrollIntoView({ block: "start" });
}
