import { Extension } from "@tiptap/core";
import { Plugin, PluginKey, Selection } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import type { SuggestionPopup } from "./suggestion-popup.ts";

/**
 * Handles files dropped on the text or pasted into it. Office programs copy text together with a
 * picture of it: such a paste is text.
 */
export const uploads = (onFiles: (files: readonly File[]) => void) =>
  Extension.create({
    name: "uploads",
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
            const position = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (position)
              view.dispatch(
                view.state.tr.setSelection(Selection.near(view.state.doc.resolve(position.pos))),
              );
            onFiles(files);
            return true;
          },
        },
      }),
    ],
  });

/** Suggests emoji after a colon, by name in the reader's language. */
export const emojiSuggestions = (popup: SuggestionPopup) =>
  Extension.create({
    name: "emojiList",
    addProseMirrorPlugins() {
      return [
        Suggestion({
          editor: this.editor,
          pluginKey: new PluginKey("emojiList"),
          ...popup.suggestion,
        }),
      ];
    },
  });
