import type { Editor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { paths } from "#app/paths.ts";
import { parseProse } from "#app/rich-text/parse-prose.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import { proseFromEditor } from "#app/rich-text/prose-from-editor.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { proseLength } from "#app/rich-text/prose-to-text.ts";
import { proseToTextarea } from "#app/rich-text/prose-to-textarea.ts";
import { extensionsFor } from "./extensions.ts";
import { Adding } from "./insert-menu.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { PictureDialog, type Shown } from "./picture-dialog.tsx";
import { FoundList } from "./suggestion-list.tsx";
import { Finder } from "./suggestion-popup.ts";
import { Toolbar } from "./toolbar.tsx";

export type Written = { text: string; doc: string; length: number };

export type RichEditorProps = {
  /** The textarea this takes the place of, with all that was typed in it. */
  textarea: HTMLTextAreaElement;
  /** The document (JSON) the textarea's text was made from, and that text: where it is unchanged, the document is taken. */
  was: { doc: string; text: string };
  id: string;
  label: string;
  describedBy?: string;
  invalid: boolean;
  required: boolean;
  placeholder?: string;
  mentionSearchUrl?: string;
  onReady: () => void;
  onWrite: (written: Written) => void;
};

/** The editor itself; comes to the browser only when somebody goes to write. */
export function RichEditor({
  textarea,
  was,
  id,
  label,
  describedBy,
  invalid,
  required,
  placeholder,
  mentionSearchUrl,
  onReady,
  onWrite,
}: RichEditorProps) {
  const [linking, setLinking] = useState(false);
  const [describing, describe] = useState<Shown>();
  const [adding, add] = useState<readonly { file: File; key: number }[]>([]);
  const mentions = useMemo(
    () => (mentionSearchUrl ? mentionFinder(mentionSearchUrl) : undefined),
    [mentionSearchUrl],
  );
  const emoji = useMemo(emojiFinder, []);
  const turn = useRef(0);
  const onFiles = (files: readonly File[]) =>
    add((before) => [...before, ...files.map((file) => ({ file, key: ++turn.current }))]);
  const attributes = {
    id,
    class: "prose editor-text",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    "aria-required": String(required),
    "aria-invalid": String(invalid),
    ...(describedBy && { "aria-describedby": describedBy }),
  };
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    extensions: extensionsFor({
      placeholder,
      onLink: () => setLinking(true),
      onFiles,
      mentions,
      emoji,
    }),
    editorProps: { attributes },
    onUpdate: ({ editor }) => onWrite(written(editor)),
  });

  useLayoutEffect(() => {
    if (editor) takeOver(editor, textarea, was, onReady);
  }, [editor]);

  useEffect(() => {
    editor?.setOptions({ editorProps: { attributes } });
  }, [editor, label, describedBy, invalid, required]);

  if (!editor) return null;
  return (
    <div className="editor" data-invalid={invalid || undefined}>
      <EditorContent editor={editor} />
      {mentions && (
        <FoundList finder={mentions} kind="mention" id={`${id}-people`} box={editor.view.dom} />
      )}
      <FoundList finder={emoji} kind="emoji" id={`${id}-emoji`} box={editor.view.dom} />
      {adding[0] && (
        <Adding
          key={adding[0].key}
          editor={editor}
          file={adding[0].file}
          onDone={() => add(([, ...rest]) => rest)}
        />
      )}
      <Toolbar
        editor={editor}
        controls={id}
        onLink={() => setLinking(true)}
        onDescribe={() => describe(editor.getAttributes("image") as Shown)}
        onFiles={onFiles}
        onEmoji={emoji.invite}
      />
      {describing && (
        <PictureDialog
          picture={describing}
          onDone={({ alt }) => editor.chain().focus().updateAttributes("image", { alt }).run()}
          onClose={() => {
            describe(undefined);
            editor.commands.focus();
          }}
        />
      )}
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

const mentionFinder = (url: string) =>
  new Finder({
    char: "@",
    url,
    put: (editor, range, { id, name }) =>
      editor
        .chain()
        .focus()
        .insertContentAt(range, [
          { type: "mention", attrs: { id, label: name } },
          { type: "text", text: " " },
        ])
        .run(),
  });

const emojiFinder = () =>
  new Finder({
    char: ":",
    least: 2,
    url: paths.emoji(),
    put: (editor, range, { sign }) =>
      editor.chain().focus().insertContentAt(range, `${sign} `).run(),
  });

function begin(text: string, was: RichEditorProps["was"]): Prose {
  const before = was.doc && text === was.text ? parseProse(was.doc).doc : undefined;
  return before ?? proseFromText(text);
}

function written(editor: Editor): Written {
  const doc = proseFromEditor(editor.getJSON());
  return {
    text: proseToTextarea(doc),
    doc: editor.isEmpty ? "" : JSON.stringify(doc),
    length: proseLength(doc),
  };
}

/** From textarea to editor in the middle of a word: no key is lost, and the caret stays where it was. */
function takeOver(
  editor: Editor,
  textarea: HTMLTextAreaElement,
  was: RichEditorProps["was"],
  onReady: () => void,
) {
  const { value, selectionEnd } = textarea;
  editor.commands.setContent(begin(value, was), { emitUpdate: false });
  const place =
    selectionEnd >= value.trimEnd().length
      ? "end"
      : placeAfter(editor, letters(value.slice(0, selectionEnd)));
  if (document.activeElement === textarea) {
    editor.commands.setTextSelection(place === "end" ? editor.state.doc.content.size : place);
    editor.view.focus();
  }
  onReady();
}

const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function placeAfter(editor: Editor, count: number): number {
  let [seen, place] = [0, 1];
  editor.state.doc.descendants((node, at) => {
    for (let to = 0; node.isText && seen < count && to < node.text!.length; to += 1) {
      seen += letters(node.text![to]!);
      place = at + to + 1;
    }
    return seen < count;
  });
  return place;
}
