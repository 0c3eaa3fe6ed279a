import { Extension, mergeAttributes } from "@tiptap/core";
import { Placeholder } from "@tiptap/extension-placeholder";
import { StarterKit } from "@tiptap/starter-kit";
import { isLinkAddress } from "#app/rich-text/address.ts";
import { mentionText } from "#app/rich-text/mention-text.ts";
import type { Mention } from "#app/rich-text/rich-text.ts";
import { editorNodes, MentionNode } from "./nodes.ts";
import { Pasting } from "./pasting.ts";
import type { SuggestionPopup } from "./suggestion-popup.ts";
import { emojiSuggestions, uploads } from "./uploads.ts";

type ExtensionOptions = {
  placeholder?: string;
  onLink: () => void;
  onFiles?: (files: readonly File[]) => void;
  mentions?: SuggestionPopup;
  emoji?: SuggestionPopup;
};

export function createExtensions({
  placeholder = "",
  onLink,
  onFiles = () => {},
  mentions,
  emoji,
}: ExtensionOptions) {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      horizontalRule: false,
      heading: { levels: [2, 3] },
      link: {
        openOnClick: false,
        defaultProtocol: "https",
        isAllowedUri: (url) => isLinkAddress(url),
        HTMLAttributes: { target: null, rel: null, class: null },
      },
    }),
    ...editorNodes,
    MentionNode.configure({
      HTMLAttributes: { class: "prose-mention" },
      renderHTML: ({ options, node }) => [
        "span",
        mergeAttributes(
          {
            "data-type": "mention",
            "data-id": String(node.attrs.id),
            "data-label": String(node.attrs.label),
          },
          options.HTMLAttributes,
        ),
        mentionText({ attrs: node.attrs as Mention["attrs"] }),
      ],
      renderText: ({ node }) => mentionText({ attrs: node.attrs as Mention["attrs"] }),
      suggestion: (mentions?.suggestion as never) ?? { allow: () => false },
    }),
    ...(emoji ? [emojiSuggestions(emoji)] : []),
    Pasting,
    uploads(onFiles),
    Placeholder.configure({ placeholder, showOnlyCurrent: false }),
    Extension.create({
      name: "linkKey",
      addKeyboardShortcuts: () => ({
        "Mod-k": () => {
          onLink();
          return true;
        },
      }),
    }),
  ];
}
