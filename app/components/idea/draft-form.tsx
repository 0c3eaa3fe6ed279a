import { useRef, useState } from "react";
import type { NewIdeaPage } from "#app/domain/idea/new-idea-page.ts";
import { useLocale, useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { parseMinor } from "#app/std/money.ts";
import { CheckField } from "../form/choice-field.tsx";
import { Form } from "../form/form.tsx";
import { SimilarBox, similarIdeasInReply } from "../similarity/similar-box.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useFormState } from "../ui/reply.tsx";
import { DiscardDraft } from "./discard-draft.tsx";
import { DraftSaver } from "./draft-saver.tsx";
import { IdeaFields, type IdeaFieldValues } from "./idea-fields.tsx";
import { deleteUnsaved, type UnsavedIdea } from "./unsaved-idea.ts";
import type { Saved } from "./use-autosave.ts";

/** The form of a new idea: saved as a draft while typing, then posted or discarded. */
export function DraftForm({
  challenge,
  draft,
  begun,
  draftRevision,
  may,
}: Pick<NewIdeaPage, "challenge" | "draft" | "begun" | "draftRevision" | "may">) {
  const t = useT();
  const locale = useLocale();
  const onBodyChange = useRef(() => {});
  const [savedId, setSavedId] = useState(begun ? draft.id : null);
  const [start, setStart] = useState<IdeaFieldValues & { revision: number }>({
    ...draft,
    revision: 0,
  });
  const restore = ({ title, requestedAmount, requestedPurpose, theme, text, doc }: UnsavedIdea) =>
    setStart((previous) => ({
      title,
      requestedPurpose: requestedPurpose,
      requestedAmountMinor: parseMinor(requestedAmount),
      themeId: theme || null,
      photoId: previous.photoId,
      body: parseSavedDocument(doc),
      text,
      revision: previous.revision + 1,
    }));
  const onSaved = ({ id, photoId }: Saved) => {
    setSavedId(id);
    if (photoId !== undefined)
      setStart((previous) => (previous.photoId === photoId ? previous : { ...previous, photoId }));
  };
  const [isQueued, setQueued] = useState(false);
  const onQueued = () => {
    deleteUnsaved(challenge.id); // it is in the queue now
    setQueued(true);
  };
  if (isQueued)
    return (
      <Notice tone="accent" icon="clock" title={t("idea.saved")}>
        <p>{t("idea.saved-what")}</p>
        <p className="mt-3">
          <a href={paths.challenge(challenge.id)}>{t("idea.to-challenge")}</a>
        </p>
      </Notice>
    );
  return (
    <div className="stack">
      <Form
        action={paths.submitIdea(challenge.id)}
        otherActions={[paths.saveDraft(challenge.id)]}
        files
        label={t("idea.new")}
        saveOffline={{ kind: "idea", about: challenge.question }}
        onSaved={onQueued}
        fields={{ language: locale }}
      >
        <IdeaFields
          key={start.revision}
          start={start}
          challenge={challenge}
          onBody={() => onBodyChange.current()}
          autoFocus={!begun}
          underTitle={<SimilarBox key={start.revision} challengeId={challenge.id} />}
        />
        {may.submitAnonymously === true && (
          <CheckField
            name="anonymous"
            label={t("anonymity.choose")}
            hint={
              <>
                {t("anonymity.choose-hint")}{" "}
                <span className="mt-1 block">{t("anonymity.choose-watch")}</span>
              </>
            }
          />
        )}
        <div className="form-actions">
          <PostButton />
          <DraftSaver
            challengeId={challenge.id}
            draftId={draft.id}
            mark={draftRevision}
            touch={onBodyChange}
            onRestore={restore}
            onSaved={onSaved}
          />
        </div>
      </Form>
      {savedId && (
        <div>
          <DiscardDraft ideaId={savedId} challengeId={challenge.id} />
        </div>
      )}
    </div>
  );
}

function PostButton() {
  const t = useT();
  const { reply } = useFormState();
  return (
    <Button kind="primary">
      {t(similarIdeasInReply(reply) ? "idea.similar.post-anyway" : "idea.post")}
    </Button>
  );
}

// Written by this browser itself; when it is damaged, the plain text is used.
function parseSavedDocument(doc: string): RichText | null {
  try {
    return doc ? (JSON.parse(doc) as RichText) : null;
  } catch {
    return null;
  }
}
