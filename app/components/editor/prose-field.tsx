import { type MouseEvent, useRef, useState } from "react";
import { FieldShell, type FieldWords } from "#app/components/ui/field.tsx";
import { useAnswered, useField } from "#app/components/ui/reply.tsx";
import { CharactersLeft } from "#app/components/ui/text-field.tsx";
import { useT } from "#app/i18n/language.tsx";
import { useFormat } from "#app/i18n/use-format.tsx";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseToTextarea } from "#app/rich-text/prose-to-textarea.ts";
import { forgetDraft } from "./draft.ts";
import { DraftOffer } from "./draft-offer.tsx";
import { Fallback } from "./fallback.tsx";
import type { Written } from "./rich-editor.tsx";
import { useDraft } from "./use-draft.ts";
import { useRichEditor } from "./use-rich-editor.ts";

type Props = FieldWords & {
  /** What the field begins with: a document, or plain text. */
  defaultDoc?: Prose;
  defaultText?: string;
  placeholder?: string;
  /** How many characters the text may have. What is left is counted; nothing typed is cut off. */
  most?: number;
  rows?: number;
  /** `paths.mentionSearch({ challenge })`: who and what may be mentioned here. Without it nothing can be. */
  mentionSearchUrl?: string;
  /** Keeps unsent text in this browser and offers it again. Name it after what is written about: `contribute-idea_1`. */
  draftKey?: string;
  onChange?: (written: Written) => void;
};

/**
 * Rich text in a form: a textarea that works everywhere and becomes an editor once somebody goes to it. Sends `name` (the
 * text), `<name>Doc` (the editor's document) and `<name>Was`; `proseForm` and `proseField` of app/rich-text read them.
 */
export function ProseField(props: Props) {
  return <Writing key={useAnswered().round} {...props} />;
}

function Writing({
  defaultDoc,
  defaultText = "",
  placeholder,
  most,
  rows = 4,
  mentionSearchUrl,
  draftKey,
  onChange,
  ...words
}: Props) {
  const t = useT();
  const format = useFormat();
  const { name, label, hint, optional } = words;
  const { id, typed, faults, describedBy } = useField(name);
  const { reply } = useAnswered();
  const fresh = {
    doc: defaultDoc ? JSON.stringify(defaultDoc) : "",
    text: defaultDoc ? proseToTextarea(defaultDoc) : defaultText,
  };
  const [first] = useState(
    typed === undefined
      ? fresh
      : {
          doc: reply?.values?.[`${name}Doc`] || reply?.values?.[`${name}Was`] || fresh.doc,
          text: typed ?? "",
        },
  );
  const [was, begin] = useState(first);
  const [length, measure] = useState(first.text.length);
  const [active, activate] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const document = useRef<HTMLInputElement>(null);
  const { Editor, load, wake, drop } = useRichEditor(field);

  const beginWith = (start: typeof was) => {
    drop();
    activate(false);
    begin(start);
    field.current!.value = start.text;
    document.current!.value = "";
    measure(start.text.length);
  };
  const { kept, keptAt, otherTab, decide, look, keep } = useDraft({
    key: draftKey,
    field,
    text: first.text,
    reply,
    onReset: () => beginWith(fresh),
  });
  const write = (written: Written) => {
    if (field.current!.value !== written.text) field.current!.value = written.text;
    document.current!.value = written.doc;
    measure(written.length);
    keep(written);
    onChange?.(written);
  };
  const takeDraft = () => {
    beginWith(kept!);
    decide();
    setTimeout(() => field.current?.focus()); // once the editor has made room for it again
  };
  const dropDraft = () => {
    forgetDraft(draftKey!);
    decide();
  };
  const focusByLabel = ({ target }: MouseEvent) => {
    if (active && (target as Element).closest("label")?.htmlFor === id)
      window.document.getElementById(id)?.focus();
  };
  const about = describedBy(!!hint, faults.length > 0);

  return (
    <div onClick={focusByLabel} onDragEnter={wake}>
      <FieldShell id={id} faults={faults} {...words}>
        {kept && <DraftOffer text={kept.text} onTake={takeDraft} onDrop={dropDraft} />}
        <textarea
          ref={field}
          id={active ? `${id}-text` : id}
          name={name}
          rows={rows}
          defaultValue={first.text}
          className="input"
          placeholder={placeholder}
          dir="auto"
          hidden={active}
          required={!optional && !active}
          aria-invalid={faults.length > 0 || undefined}
          aria-describedby={about}
          onFocus={() => {
            wake();
            void look();
          }}
          onPointerEnter={load}
          onChange={({ target: { value } }) =>
            write({ text: value, doc: "", length: value.length })
          }
        />
        <input ref={document} type="hidden" name={`${name}Doc`} />
        {was.doc && <input type="hidden" name={`${name}Was`} value={was.doc} />}
        {Editor && (
          <Fallback onFault={() => activate(false)}>
            <Editor
              textarea={field.current!}
              was={was}
              id={id}
              label={label}
              describedBy={about}
              invalid={faults.length > 0}
              required={!optional}
              placeholder={placeholder}
              mentionSearchUrl={mentionSearchUrl}
              onReady={() => activate(true)}
              onWrite={write}
            />
          </Fallback>
        )}
        {otherTab && (
          <p className="editor-tab" role="status">
            {t("editor.draft.tab")}
          </p>
        )}
        {keptAt !== undefined && (
          <p className="editor-saved">{t("editor.draft.saved", { time: format.time(keptAt) })}</p>
        )}
        {most !== undefined && <CharactersLeft length={length} most={most} />}
      </FieldShell>
    </div>
  );
}
