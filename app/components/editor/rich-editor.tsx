import type { Editor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { paths } from "#app/paths.ts";
import { parseRichText } from "#app/rich-text/parse-rich-text.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import { richTextFromEditor } from "#app/rich-text/rich-text-from-editor.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { richTextLength } from "#app/rich-text/rich-text-to-text.ts";
import { richTextToTextarea } from "#app/rich-text/rich-text-to-textarea.ts";
import type { Draft } from "./draft-type.ts";
import { createExtensions } from "./extensions.ts";
import { InsertFile } from "./insert-file.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { type PictureAttributes, PictureDialog } from "./picture-dialog.tsx";
import { SuggestionList } from "./suggestion-list.tsx";
import { SuggestionPopup } from "./suggestion-popup.ts";
import { Toolbar } from "./toolbar.tsx";

export type EditorText = { text: string; doc: string; length: number };

export type RichEditorProps = {
  /** The textarea the editor replaces, with all the text typed into it. */
  textarea: HTMLTextAreaElement;
  /** The document (JSON) and its text; the document is used as long as the text is unchanged. */
  startDraft: Draft;
  id: string;
  label: string;
  describedBy?: string;
  invalid: boolean;
  required: boolean;
  placeholder?: string;
  mentionSearchUrl?: string;
  onReady: () => void;
  onWrite: (text: EditorText) => void;
};

/** The editor itself, loaded only when it is about to be used. */
export function RichEditor(props: RichEditorProps) {
  const { id, placeholder, mentionSearchUrl, invalid, onWrite } = props;
  const [isLinking, setIsLinking] = useState(false);
  const [describedPicture, setDescribedPicture] = useState<PictureAttributes>();
  const [insertedFiles, setInsertedFiles] = useState<readonly { file: File; key: number }[]>([]);
  const mentions = useMemo(
    () => (mentionSearchUrl ? createMentionPopup(mentionSearchUrl) : undefined),
    [mentionSearchUrl],
  );
  const emoji = useMemo(createEmojiPopup, []);
  const lastFileKey = useRef(0);
  const onFiles = (files: readonly File[]) =>
    setInsertedFiles((before) => [
      ...before,
      ...files.map((file) => ({ file, key: ++lastFileKey.current })),
    ]);
  const attributes = attributesOf(props);
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    extensions: createExtensions({
      placeholder,
      onLink: () => setIsLinking(true),
      onFiles,
      mentions,
      emoji,
    }),
    editorProps: { attributes },
    onUpdate: ({ editor: updated }) => onWrite(readEditor(updated)),
  });

  const propsRef = useRef(props);
  propsRef.current = props;
  useLayoutEffect(() => {
    if (editor) takeOverTextarea(editor, propsRef.current);
  }, [editor]);

  const attributesJson = JSON.stringify(attributes);
  useEffect(() => {
    editor?.setOptions({ editorProps: { attributes: JSON.parse(attributesJson) } });
  }, [editor, attributesJson]);

  if (!editor) return null;
  return (
    <div className="editor" data-invalid={invalid || undefined}>
      <EditorContent editor={editor} />
      {mentions && (
        <SuggestionList
          popup={mentions}
          kind="mention"
          id={`${id}-people`}
          textbox={editor.view.dom}
        />
      )}
      <SuggestionList popup={emoji} kind="emoji" id={`${id}-emoji`} textbox={editor.view.dom} />
      {insertedFiles[0] && (
        <InsertFile
          key={insertedFiles[0].key}
          editor={editor}
          file={insertedFiles[0].file}
          onDone={() => setInsertedFiles(([, ...rest]) => rest)}
        />
      )}
      <Toolbar
        editor={editor}
        controls={id}
        onLink={() => setIsLinking(true)}
        onDescribe={() => setDescribedPicture(editor.getAttributes("image") as PictureAttributes)}
        onFiles={onFiles}
        onEmoji={emoji.openByButton}
      />
      {describedPicture && (
        <PictureDialog
          picture={describedPicture}
          onDone={({ alt }) => editor.chain().focus().updateAttributes("image", { alt }).run()}
          onClose={() => {
            setDescribedPicture(undefined);
            editor.commands.focus();
          }}
        />
      )}
      {isLinking && <LinkDialog editor={editor} onClose={() => setIsLinking(false)} />}
    </div>
  );
}

const createMentionPopup = (url: string) =>
  new SuggestionPopup({
    char: "@",
    url,
    insert: (editor, range, { id, name }) =>
      editor
        .chain()
        .focus()
        .insertContentAt(range, [
          { type: "mention", attrs: { id, label: name } },
          { type: "text", text: " " },
        ])
        .run(),
  });

const createEmojiPopup = () =>
  new SuggestionPopup({
    char: ":",
    minLength: 2,
    url: paths.emoji(),
    insert: (editor, range, { sign }) =>
      editor.chain().focus().insertContentAt(range, `${sign} `).run(),
  });

const attributesOf = ({ id, label, required, invalid, describedBy }: RichEditorProps) => ({
  id,
  class: "prose editor-text",
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": label,
  "aria-required": String(required),
  "aria-invalid": String(invalid),
  ...(describedBy && { "aria-describedby": describedBy }),
});

function initialDocument(text: string, startDraft: Draft): RichText {
  const doc =
    startDraft.doc && text === startDraft.text ? parseRichText(startDraft.doc).doc : undefined;
  return doc ?? richTextFromText(text);
}

function readEditor(editor: Editor): EditorText {
  const doc = richTextFromEditor(editor.getJSON());
  return {
    text: richTextToTextarea(doc),
    doc: editor.isEmpty ? "" : JSON.stringify(doc),
    length: richTextLength(doc),
  };
}

/** Replaces the textarea while it is in use: no key is lost, and the cursor keeps its position. */
function takeOverTextarea(
  editor: Editor,
  { textarea, startDraft, onReady }: Pick<RichEditorProps, "textarea" | "startDraft" | "onReady">,
) {
  const { value, selectionEnd } = textarea;
  editor.commands.setContent(initialDocument(value, startDraft), { emitUpdate: false });
  const isAtEnd = selectionEnd >= value.trimEnd().length;
  const position = isAtEnd
    ? editor.state.doc.content.size
    : positionAfter(editor, countLetters(value.slice(0, selectionEnd)));
  if (document.activeElement === textarea) {
    editor.commands.setTextSelection(position);
    editor.view.focus();
  }
  onReady();
}

const countLetters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The position after as many letters as stood before the cursor; markup makes offsets differ. */
function positionAfter(editor: Editor, letterCount: number): number {
  let seenLetters = 0;
  let position = 1;
  editor.state.doc.descendants((node, nodeStart) => {
    const text = node.text ?? "";
    for (let offset = 0; seenLetters < letterCount && offset < text.length; offset += 1) {
      seenLetters += countLetters(text[offset]!);
      position = nodeStart + offset + 1;
    }
    return seenLetters < letterCount;
  });
  return position;
}
