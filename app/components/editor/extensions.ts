import { Extension, mergeAttributes } from "@tiptap/core";
import { Placeholder } from "@tiptap/extension-placeholder";
import { StarterKit } from "@tiptap/starter-kit";
import { isAddress } from "#app/rich-text/address.ts";
import { mentionText } from "#app/rich-text/mention-text.ts";
import type { Mention } from "#app/rich-text/prose.ts";
import { OurMention, ourNodes } from "./nodes.ts";
import { Pasting } from "./pasting.ts";
import type { Finder } from "./suggestion-popup.ts";
import { emojiBy, filesBy } from "./uploads.ts";

type Wishes = {
  placeholder?: string;
  onLink: () => void;
  onFiles?: (files: readonly File[]) => void;
  mentions?: Finder;
  emoji?: Finder;
};

export function extensionsFor({
  placeholder = "",
  onLink,
  onFiles = () => {},
  mentions,
  emoji,
}: Wishes) {
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
        isAllowedUri: (url) => isAddress(url),
        HTMLAttributes: { target: null, rel: null, class: null },
      },
    }),
    ...ourNodes,
    OurMention.configure({
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
    ...(emoji ? [emojiBy(emoji)] : []),
    Pasting,
    filesBy(onFiles),
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
