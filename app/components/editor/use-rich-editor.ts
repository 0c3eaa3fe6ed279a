import { type ComponentType, type RefObject, useEffect, useRef, useState } from "react";
import type { RichEditorProps } from "./rich-editor.tsx";

type Editor = ComponentType<RichEditorProps>;

/** The editor's code is fetched when somebody comes near, and shown when they go in and are not in the middle of composing a character. */
export function useRichEditor(textarea: RefObject<HTMLTextAreaElement>) {
  const [editor, show] = useState<{ Editor: Editor }>();
  const loading = useRef<Promise<Editor>>();
  const composing = useRef(false);

  const load = async (): Promise<Editor | undefined> => {
    try {
      return await (loading.current ??= import("./rich-editor.tsx").then(
        (module) => module.RichEditor,
      ));
    } catch {
      loading.current = undefined; // no connection: the textarea stays, the next visit tries again
      return undefined;
    }
  };
  const wake = async () => {
    const Editor = await load();
    if (!Editor || !textarea.current) return;
    if (composing.current)
      textarea.current.addEventListener("compositionend", () => void wake(), { once: true });
    else show({ Editor });
  };

  useEffect(() => {
    const box = textarea.current!;
    const compose = (event: Event) => void (composing.current = event.type === "compositionstart");
    box.addEventListener("compositionstart", compose);
    box.addEventListener("compositionend", compose);
    if (document.activeElement === box) void wake(); // somebody was faster than the page
    return () => {
      box.removeEventListener("compositionstart", compose);
      box.removeEventListener("compositionend", compose);
    };
  }, []);

  return {
    Editor: editor?.Editor,
    load: () => void load(),
    wake: () => void wake(),
    drop: () => show(undefined),
  };
}
