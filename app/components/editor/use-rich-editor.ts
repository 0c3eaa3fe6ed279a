import {
  type ComponentType,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import type { RichEditorProps } from "./rich-editor.tsx";

type EditorComponent = ComponentType<RichEditorProps>;

/**
 * Loads the editor when pointer or focus comes near; shows it on focus, but never during
 * composition.
 */
export function useRichEditor(textarea: RefObject<HTMLTextAreaElement>) {
  const [shown, setShown] = useState<{ Editor: EditorComponent }>();
  const loading = useRef<Promise<EditorComponent>>();
  const isComposing = useRef(false);

  const load = useCallback(async (): Promise<EditorComponent | undefined> => {
    try {
      loading.current ??= import("./rich-editor.tsx").then((module) => module.RichEditor);
      return await loading.current;
    } catch {
      // No connection: the textarea stays, and the next focus tries again.
      loading.current = undefined;
      return undefined;
    }
  }, []);
  const show = useCallback(async () => {
    const Editor = await load();
    if (!Editor || !textarea.current) return;
    if (isComposing.current)
      textarea.current.addEventListener("compositionend", () => void show(), { once: true });
    else setShown({ Editor });
  }, [load, textarea]);

  useEffect(() => {
    const box = textarea.current!;
    const onComposition = (event: Event) => {
      isComposing.current = event.type === "compositionstart";
    };
    box.addEventListener("compositionstart", onComposition);
    box.addEventListener("compositionend", onComposition);
    if (document.activeElement === box) void show(); // focused before hydration
    return () => {
      box.removeEventListener("compositionstart", onComposition);
      box.removeEventListener("compositionend", onComposition);
    };
  }, [show, textarea]);

  return {
    Editor: shown?.Editor,
    load: () => void load(),
    show: () => void show(),
    hide: () => setShown(undefined),
  };
}
