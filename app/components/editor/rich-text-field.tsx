import { type MouseEvent, useRef, useState } from "react";
import { type FieldProps, FieldShell } from "#app/components/form/field.tsx";
import { CharactersLeft } from "#app/components/form/text-field.tsx";
import { useField, useFormState } from "#app/components/ui/reply.tsx";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextToTextarea } from "#app/rich-text/rich-text-to-textarea.ts";
import { deleteDraft } from "./draft.ts";
import { DraftOffer } from "./draft-offer.tsx";
import type { Draft } from "./draft-type.ts";
import { Fallback } from "./fallback.tsx";
import type { EditorText } from "./rich-editor.tsx";
import { useDraft } from "./use-draft.ts";
import { useRichEditor } from "./use-rich-editor.ts";

type Props = FieldProps & {
  /** The initial content: a document, or plain text. */
  defaultDoc?: RichText;
  defaultText?: string;
  placeholder?: string;
  /** The maximum number of characters; excess is counted and shown, never cut off. */
  maxCharacters?: number;
  rows?: number;
  /**
   * `paths.mentionSearch({ challenge })`: what may be mentioned here. Without it nothing may be.
   */
  mentionSearchUrl?: string;
  /**
   * Saves unsent text under this key and offers it again. Named after the subject:
   * `contribute-idea_1`.
   */
  draftKey?: string;
  onChange?: (text: EditorText) => void;
};

/**
 * Rich text in a form: a textarea that works everywhere and becomes an editor on focus. Sends
 * `name` (the text), `<name>Doc` (the editor's document) and `<name>PreviousDoc` (the document before);
 * `richTextForm` and `richTextField` of app/rich-text read them.
 */
export function RichTextField(props: Props) {
  return <RichTextInput key={useFormState().resetKey} {...props} />;
}

/** What the field contains at first: its default content, or that of a rejected submission. */
function useInitialDraft({ name, defaultDoc, defaultText = "" }: Props) {
  const { submitted } = useField(name);
  const { reply } = useFormState();
  const defaultDraft: Draft = {
    doc: defaultDoc ? JSON.stringify(defaultDoc) : "",
    text: defaultDoc ? richTextToTextarea(defaultDoc) : defaultText,
  };
  const submittedDoc = reply?.values?.[`${name}Doc`] || reply?.values?.[`${name}PreviousDoc`];
  const [initialDraft] = useState<Draft>(
    submitted === undefined
      ? defaultDraft
      : { doc: submittedDoc || defaultDraft.doc, text: submitted ?? "" },
  );
  return { defaultDraft, initialDraft };
}

function RichTextInput(props: Props) {
  const {
    defaultDoc: _doc,
    defaultText: _text,
    placeholder,
    maxCharacters,
    rows = 4,
    mentionSearchUrl,
    draftKey,
    onChange,
    ...field
  } = props;
  const t = useT();
  const format = useFormat();
  const { name, label, hint, optional } = field;
  const { id, errors, describedBy } = useField(name);
  const { reply } = useFormState();
  const { defaultDraft, initialDraft } = useInitialDraft(props);
  const [startDraft, setStartDraft] = useState(initialDraft);
  const [length, setLength] = useState(initialDraft.text.length);
  const [isEditorActive, setIsEditorActive] = useState(false);
  const textarea = useRef<HTMLTextAreaElement>(null);
  const documentField = useRef<HTMLInputElement>(null);
  const editor = useRichEditor(textarea);

  const startWith = (start: Draft) => {
    editor.hide();
    setIsEditorActive(false);
    setStartDraft(start);
    textarea.current!.value = start.text;
    documentField.current!.value = "";
    setLength(start.text.length);
  };
  const draft = useDraft({
    key: draftKey,
    field: textarea,
    text: initialDraft.text,
    reply,
    onReset: () => startWith(defaultDraft),
  });
  const onWrite = (written: EditorText) => {
    if (textarea.current!.value !== written.text) textarea.current!.value = written.text;
    documentField.current!.value = written.doc;
    setLength(written.length);
    draft.save(written);
    onChange?.(written);
  };
  const onRestoreDraft = () => {
    startWith(draft.offeredDraft!);
    draft.closeOffer();
    setTimeout(() => textarea.current?.focus()); // once the editor has been removed
  };
  const onDiscardDraft = () => {
    deleteDraft(draftKey!);
    draft.closeOffer();
  };
  // The editor is no form control, so the browser does not focus it when its label is clicked.
  const onClick = ({ target }: MouseEvent) => {
    if (isEditorActive && (target as Element).closest("label")?.htmlFor === id)
      document.getElementById(id)?.focus();
  };
  const isInvalid = errors.length > 0;
  const description = describedBy(!!hint, isInvalid);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: supports label and drop zone of the field inside it
    // biome-ignore lint/a11y/useKeyWithClickEvents: labels have no keyboard equivalent
    <div onClick={onClick} onDragEnter={editor.show}>
      <FieldShell id={id} errors={errors} {...field}>
        {draft.offeredDraft && (
          <DraftOffer
            text={draft.offeredDraft.text}
            onRestore={onRestoreDraft}
            onDiscard={onDiscardDraft}
          />
        )}
        <textarea
          ref={textarea}
          id={isEditorActive ? `${id}-text` : id}
          name={name}
          rows={rows}
          defaultValue={initialDraft.text}
          className="input"
          placeholder={placeholder}
          dir="auto"
          hidden={isEditorActive}
          required={!optional && !isEditorActive}
          aria-invalid={isInvalid || undefined}
          aria-describedby={description}
          onFocus={() => {
            editor.show();
            void draft.loadFromServer();
          }}
          onPointerEnter={editor.load}
          onChange={({ target: { value } }) =>
            onWrite({ text: value, doc: "", length: value.length })
          }
        />
        <input ref={documentField} type="hidden" name={`${name}Doc`} />
        {startDraft.doc && (
          <input type="hidden" name={`${name}PreviousDoc`} value={startDraft.doc} />
        )}
        {editor.Editor && (
          <Fallback onError={() => setIsEditorActive(false)}>
            <editor.Editor
              textarea={textarea.current!}
              startDraft={startDraft}
              id={id}
              label={label}
              describedBy={description}
              invalid={isInvalid}
              required={!optional}
              placeholder={placeholder}
              mentionSearchUrl={mentionSearchUrl}
              onReady={() => setIsEditorActive(true)}
              onWrite={onWrite}
            />
          </Fallback>
        )}
        {draft.isInOtherTab && (
          <p className="editor-tab" role="status">
            {t("editor.draft.tab")}
          </p>
        )}
        {draft.savedAt !== undefined && (
          <p className="editor-saved">
            {t("editor.draft.saved", { time: format.time(draft.savedAt) })}
          </p>
        )}
        {maxCharacters !== undefined && (
          <CharactersLeft length={length} maxCharacters={maxCharacters} />
        )}
      </FieldShell>
    </div>
  );
}
