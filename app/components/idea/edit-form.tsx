import { useEffect, useState } from "react";
import type { EditIdeaPage } from "#app/domain/idea/edit-idea-page.ts";
import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { ProseView } from "../rich-text/prose-view.tsx";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Form } from "../ui/form.tsx";
import { useAnswered, useReplyAgain } from "../ui/reply.tsx";
import { When } from "../ui/when.tsx";
import { IdeaFields } from "./idea-fields.tsx";

/** A posted idea, edited on top of the version its author had in front of them. */
export function EditForm({ idea }: { idea: EditIdeaPage }) {
  const t = useT();
  const action = paths.saveIdea(idea.id);
  const again = useReplyAgain(action)?.refusal === "idea.changed-meanwhile";
  const [seen, see] = useState({ version: idea.version, met: again });
  return (
    <Form action={action} files label={t("idea.edit-title")} fields={{ version: seen.version }}>
      <Met
        idea={idea}
        met={seen.met}
        onMeet={() => see({ version: idea.version, met: true })}
        seen={seen.version}
      />
      <IdeaFields start={idea} challenge={idea.challenge} draftKey={`edit-${idea.id}`} />
      <div className="form-acts">
        <Button kind="primary">{t(seen.met ? "idea.save-mine" : "action.save")}</Button>
        <LinkButton to={paths.idea(idea.id)} kind="quiet">
          {t("action.cancel")}
        </LinkButton>
      </div>
    </Form>
  );
}

// Somebody else was quicker. Their text stands beside one's own; only now that it has been shown may it be written over.
function Met({
  idea,
  met,
  seen,
  onMeet,
}: {
  idea: EditIdeaPage;
  met: boolean;
  seen: number;
  onMeet: () => void;
}) {
  const t = useT();
  const { reply } = useAnswered();
  const refused = reply?.refusal === "idea.changed-meanwhile";
  useEffect(() => {
    if (refused && idea.version !== seen) onMeet();
  }, [refused, idea.version, seen]);
  if (!met) return null;
  return (
    <Card sunk label={t("idea.newer")}>
      <h2 className="text-lg">{t("idea.newer")}</h2>
      <p className="text-sm text-muted">
        {idea.lastBy?.name} {idea.lastBy && <When at={idea.lastBy.at} />}
      </p>
      <p className="mt-3 font-display text-lg font-bold" dir="auto">
        {idea.title}
      </p>
      <ProseView doc={idea.body} under={2} />
      <p className="mt-3 text-sm">
        <a href={paths.ideaVersions(idea.id)}>{t("idea.see-versions")}</a>
      </p>
    </Card>
  );
}
