import { type MutableRefObject, useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import { paths } from "#app/paths.ts";
import { draftCameBack } from "../editor/draft.ts";
import { DraftOffer } from "../editor/draft-offer.tsx";
import { useOtherTab } from "../editor/use-other-tab.ts";
import { Button } from "../ui/button.tsx";
import { useHydrated } from "../ui/hydrated.ts";
import { Icon } from "../ui/icon.tsx";
import { faultWords, useAnswered } from "../ui/reply.tsx";
import { forgetUnsent, readUnsent, type Unsent, unsentKey } from "./unsaved.ts";
import { type Saved, type Saving, useAutosave } from "./use-autosave.ts";

/**
 * In the form of a new idea: its id, and how the saving goes. With JavaScript it saves by itself and gives back what this
 * browser kept; without, there is a button. `touch` is set to what is to be called when the editor's text changes.
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
  onRestore: (unsent: Unsent) => void;
  onSaved: (saved: Saved) => void;
}) {
  const t = useT();
  const id = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  const { reply } = useAnswered();
  const [offered, offer] = useState<Unsent | null>(null);
  const [back, tell] = useState(false);
  const { saving, touch: touched } = useAutosave({ challengeId, mark, id, onSaved });
  touch.current = touched;

  const restore = (unsent: Unsent) => {
    offer(null);
    tell(true);
    onRestore(unsent);
    setTimeout(touched); // once it stands in the fields
  };
  useEffect(() => {
    if (reply) return draftCameBack(unsentKey(challengeId));
    const unsent = readUnsent(challengeId);
    if (!unsent) return;
    if (unsent.mark === mark) restore(unsent);
    else offer(unsent); // the draft went on elsewhere: its writer chooses
  }, [reply]);
  const drop = () => {
    forgetUnsent(challengeId);
    offer(null);
  };
  const otherTab = useOtherTab(unsentKey(challengeId), saving.is !== "still");
  return (
    <>
      {otherTab && (
        <p className="editor-tab" role="status">
          {t("editor.draft.tab")}
        </p>
      )}
      <input ref={id} type="hidden" name="ideaId" defaultValue={draftId} />
      {offered && (
        <DraftOffer
          text={`${offered.title} ${offered.text}`}
          onTake={() => restore(offered)}
          onDrop={drop}
        />
      )}
      {hydrated ? (
        <SavingWords saving={saving} back={back} challengeId={challengeId} />
      ) : (
        <Button kind="quiet" formAction={paths.saveDraft(challengeId)}>
          {t("idea.save-draft")}
        </Button>
      )}
    </>
  );
}

function SavingWords({
  saving,
  back,
  challengeId,
}: {
  saving: Saving;
  back: boolean;
  challengeId: string;
}) {
  const t = useT();
  const { time } = useFormat();
  if (saving.is === "still" || saving.is === "saving") {
    return (
      <p className="saving" role="status">
        {back ? t("idea.restored") : saving.is === "saving" ? t("idea.saving") : t("idea.only-you")}
      </p>
    );
  }
  if (saving.is === "saved")
    return (
      <p className="saving">
        <Icon name="check" size={18} /> {t("idea.saved-at", { time: time(saving.at) })}
      </p>
    );
  return (
    <p className="saving saving-not" role="status">
      <Icon name="warning" size={18} />
      <span>
        {saving.is === "refused"
          ? `${t("idea.not-saved")} ${whyNot(t, saving.reply)}`
          : t(`idea.${saving.is}`)}
        {saving.is === "signed-out" && (
          <>
            {" "}
            <a href={paths.signIn(paths.newIdea(challengeId))}>{t("idea.sign-in-again")}</a>
          </>
        )}
      </span>
    </p>
  );
}

function whyNot(
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
  const [[name, faults] = ["", []]] = Object.entries(errors ?? {});
  const field = (
    {
      title: "idea.field.title",
      body: "idea.field.body",
      asked: "idea.field.asked",
      askedFor: "idea.field.asked-for",
      photo: "idea.field.photo",
    } as const
  )[name];
  return `${field ? `${t(field)}: ` : ""}${faults.map((fault) => faultWords(t, fault)).join(" ")}`;
}
