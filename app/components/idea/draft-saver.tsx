import { type MutableRefObject, useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { unmarkDraftSent } from "../editor/draft.ts";
import { DraftOffer } from "../editor/draft-offer.tsx";
import { useOtherTab } from "../editor/use-other-tab.ts";
import { Button } from "../ui/button.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { Icon } from "../ui/icon.tsx";
import { fieldErrorText, useFormState } from "../ui/reply.tsx";
import { deleteUnsaved, readUnsaved, type UnsavedIdea, unsavedKey } from "./unsaved-idea.ts";
import { type Saved, type Saving, useAutosave } from "./use-autosave.ts";

/**
 * The draft's id in the form of a new idea, and the state of saving. With JavaScript the draft is
 * saved automatically and unsaved input is restored; without, there is a button. `touch` receives
 * the function to call when the editor's text changes.
 */
export function DraftSaver({
  challengeId,
  draftId,
  mark,
  touch,
  onRestore,
  onSaved,
}: {
  challengeId: string;
  draftId: string;
  mark: string;
  touch: MutableRefObject<() => void>;
  onRestore: (unsaved: UnsavedIdea) => void;
  onSaved: (saved: Saved) => void;
}) {
  const t = useT();
  const idFieldRef = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const { reply } = useFormState();
  const [offeredDraft, setOfferedDraft] = useState<UnsavedIdea | null>(null);
  const [isRestored, setRestored] = useState(false);
  const { saving, touch: onTouch } = useAutosave({ challengeId, mark, id: idFieldRef, onSaved });
  touch.current = onTouch;

  const restore = (unsaved: UnsavedIdea) => {
    setOfferedDraft(null);
    setRestored(true);
    onRestore(unsaved);
    setTimeout(onTouch); // after the fields are filled
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per page and reply; a later version is this form\'s own
  useEffect(() => {
    if (reply) return unmarkDraftSent(unsavedKey(challengeId));
    const unsaved = readUnsaved(challengeId);
    if (!unsaved) return;
    if (unsaved.mark === mark) restore(unsaved);
    else setOfferedDraft(unsaved); // the draft changed elsewhere: its author chooses
  }, [reply]);
  const discard = () => {
    deleteUnsaved(challengeId);
    setOfferedDraft(null);
  };
  const otherTab = useOtherTab(unsavedKey(challengeId), saving.status !== "idle");
  return (
    <>
      {otherTab && (
        <p className="editor-tab" role="status">
          {t("editor.draft.tab")}
        </p>
      )}
      <input ref={idFieldRef} type="hidden" name="ideaId" defaultValue={draftId} />
      {offeredDraft && (
        <DraftOffer
          text={`${offeredDraft.title} ${offeredDraft.text}`}
          onRestore={() => restore(offeredDraft)}
          onDiscard={discard}
        />
      )}
      {hydrated ? (
        <SaveStatus saving={saving} isRestored={isRestored} challengeId={challengeId} />
      ) : (
        <Button kind="quiet" formAction={paths.saveDraft(challengeId)}>
          {t("idea.save-draft")}
        </Button>
      )}
    </>
  );
}

function SaveStatus({
  saving,
  isRestored,
  challengeId,
}: {
  saving: Saving;
  isRestored: boolean;
  challengeId: string;
}) {
  const t = useT();
  const { time } = useFormat();
  if (saving.status === "idle" || saving.status === "saving") {
    const message = saving.status === "saving" ? t("idea.saving") : t("idea.only-you");
    return (
      <p className="saving" role="status">
        {isRestored ? t("idea.restored") : message}
      </p>
    );
  }
  if (saving.status === "saved")
    return (
      <p className="saving">
        <Icon name="check" size={18} /> {t("idea.saved-at", { time: time(saving.at) })}
      </p>
    );
  return (
    <p className="saving saving-failed" role="status">
      <Icon name="warning" size={18} />
      <span>
        {saving.status === "refused"
          ? `${t("idea.not-saved")} ${describeFailure(t, saving.reply)}`
          : t(saving.status === "offline" ? "idea.away" : "idea.signed-out")}
        {saving.status === "signed-out" && (
          <>
            {" "}
            <a href={paths.signIn(paths.newIdea(challengeId))}>{t("idea.sign-in-again")}</a>
          </>
        )}
      </span>
    </p>
  );
}

const fieldLabels = {
  title: "idea.field.title",
  body: "idea.field.body",
  requestedAmount: "idea.field.asked",
  requestedPurpose: "idea.field.asked-for",
  photo: "idea.field.photo",
} as const;

function describeFailure(
  t: ReturnType<typeof useT>,
  {
    refusal,
    errors,
  }: {
    refusal?: string;
    errors?: Record<string, { key: string; values?: Record<string, string | number> }[]>;
  },
) {
  if (refusal) return t(`refusal.${refusal}` as "refusal.not-found");
  const [[name, fieldErrors] = ["", []]] = Object.entries(errors ?? {});
  const label = fieldLabels[name as keyof typeof fieldLabels];
  const text = fieldErrors.map((error) => fieldErrorText(t, error)).join(" ");
  return label ? `${t(label)}: ${text}` : text;
}
