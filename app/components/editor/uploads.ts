import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, Selection } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import type { Finder } from "./suggestion-popup.ts";

/** Files that are dropped on the text or pasted into it. Words that come with a picture of themselves, as office programs copy them, are words. */
export const filesBy = (onFiles: (files: readonly File[]) => void) =>
  Extension.create({
    name: "arrivingFiles",
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste(_view, { clipboardData }) {
            const files = [...(clipboardData?.files ?? [])];
            if (files.length === 0 || clipboardData?.getData("text/plain").trim()) return false;
            onFiles(files);
            return true;
          },
          handleDrop(view, event) {
            const files = [...(event.dataTransfer?.files ?? [])];
            if (files.length === 0) return false;
            event.preventDefault();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (at)
              view.dispatch(
                view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))),
              );
            onFiles(files);
            return true;
          },
        },
      }),
    ],
  });

/** A colon begins an emoji, by its name in the reader's language. */
export const emojiBy = (finder: Finder) =>
  Extension.create({
    name: "emojiList",
    addProseMirrorPlugins() {
      return [
        Suggestion({
          editor: this.editor,
          pluginKey: new PluginKey("emojiList"),
          ...finder.suggestion,
        }),
      ];
    },
  });
