import { useEffect, useState } from "react";
import type { EditIdeaPage } from "#app/domain/idea/edit-idea-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { Form } from "../form/form.tsx";
import { RichTextView } from "../rich-text/rich-text-view.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { useFormState, useServerReply } from "../ui/reply.tsx";
import { When } from "../ui/when.tsx";
import { IdeaFields } from "./idea-fields.tsx";

/** Edits a posted idea, on top of the version its author had open. */
export function EditForm({ idea }: { idea: EditIdeaPage }) {
  const t = useT();
  const action = paths.saveIdea(idea.id);
  const hasConflict = useServerReply(action)?.refusal === "idea.changed-meanwhile";
  const [seen, setSeen] = useState({ version: idea.version, showNewer: hasConflict });
  return (
    <Form action={action} files label={t("idea.edit-title")} fields={{ version: seen.version }}>
      <NewerVersion
        idea={idea}
        isShown={seen.showNewer}
        onShowNewer={() => setSeen({ version: idea.version, showNewer: true })}
        seen={seen.version}
      />
      <IdeaFields start={idea} challenge={idea.challenge} draftKey={`edit-${idea.id}`} />
      <div className="form-actions">
        <Button kind="primary">{t(seen.showNewer ? "idea.save-mine" : "action.save")}</Button>
        <LinkButton to={paths.idea(idea.id)} kind="quiet">
          {t("action.cancel")}
        </LinkButton>
      </div>
    </Form>
  );
}

// Another author saved first. Their text is shown beside this one, and only then may it be
// overwritten.
function NewerVersion({
  idea,
  isShown,
  seen,
  onShowNewer,
}: {
  idea: EditIdeaPage;
  isShown: boolean;
  seen: number;
  onShowNewer: () => void;
}) {
  const t = useT();
  const { reply } = useFormState();
  const hasConflict = reply?.refusal === "idea.changed-meanwhile";
  // biome-ignore lint/correctness/useExhaustiveDependencies: onShowNewer is new on every render
  useEffect(() => {
    if (hasConflict && idea.version !== seen) onShowNewer();
  }, [hasConflict, idea.version, seen]);
  if (!isShown) return null;
  return (
    <Card sunk label={t("idea.newer")}>
      <h2 className="text-lg">{t("idea.newer")}</h2>
      <p className="text-sm text-muted">
        {idea.lastBy?.name} {idea.lastBy && <When at={idea.lastBy.at} />}
      </p>
      <p className="mt-3 font-display text-lg font-bold" dir="auto">
        {idea.title}
      </p>
      <RichTextView doc={idea.body} under={2} />
      <p className="mt-3 text-sm">
        <a href={paths.ideaVersions(idea.id)}>{t("idea.see-versions")}</a>
      </p>
    </Card>
  );
}
