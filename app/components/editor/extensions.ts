import { Extension, mergeAttributes, Node } from "@tiptap/core";
import { Mention } from "@tiptap/extension-mention";
import { Placeholder } from "@tiptap/extension-placeholder";
import { StarterKit } from "@tiptap/starter-kit";
import { isAddress, isFileAddress, isId } from "#app/prose/address.ts";
import { Pasting } from "./pasting.ts";
import type { MentionSearch } from "./mention-search.ts";

// The editor's own schema is app/prose/prose.ts once more: what is pasted and not in it falls away here already.
const OurImage = Node.create({
  name: "image",
  group: "block",
  draggable: true,
  addAttributes: () => ({ src: { default: null }, alt: { default: "" } }),
  parseHTML: () => [{ tag: "img[src]", getAttrs: (element) => (isFileAddress(element.getAttribute("src")) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ["img", mergeAttributes(HTMLAttributes)],
});

const OurMention = Mention.extend({
  parseHTML: () => [{
    tag: 'span[data-type="mention"]',
    getAttrs: (element) => (isId(element.dataset.id) && element.dataset.label && element.dataset.label.length <= 200 ? null : false),
  }],
});

type Wishes = { placeholder?: string; onLink: () => void; mentions?: MentionSearch };

export function extensionsFor({ placeholder = "", onLink, mentions }: Wishes) {
  return [
    StarterKit.configure({
      code: false, codeBlock: false, strike: false, underline: false, horizontalRule: false,
      heading: { levels: [2, 3] },
      link: { openOnClick: false, defaultProtocol: "https", isAllowedUri: (url) => isAddress(url), HTMLAttributes: { target: null, rel: null, class: null } },
    }),
    OurImage,
    OurMention.configure({
      HTMLAttributes: { class: "prose-mention" },
      suggestion: mentions?.suggestion ?? { allow: () => false },
    }),
    Pasting,
    Placeholder.configure({ placeholder, showOnlyCurrent: false }),
    Extension.create({ name: "linkKey", addKeyboardShortcuts: () => ({ "Mod-k": () => { onLink(); return true; } }) }),
  ];
}
