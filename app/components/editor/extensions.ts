import { Extension } from "@tiptap/core";
import { Placeholder } from "@tiptap/extension-placeholder";
import { StarterKit } from "@tiptap/starter-kit";
import { isAddress } from "#app/prose/address.ts";
import { OurMention, ourNodes } from "./nodes.ts";
import { Pasting } from "./pasting.ts";
import type { MentionSearch } from "./mention-search.ts";

type Wishes = { placeholder?: string; onLink: () => void; mentions?: MentionSearch };

export function extensionsFor({ placeholder = "", onLink, mentions }: Wishes) {
  return [
    StarterKit.configure({
      code: false, codeBlock: false, strike: false, underline: false, horizontalRule: false,
      heading: { levels: [2, 3] },
      link: { openOnClick: false, defaultProtocol: "https", isAllowedUri: (url) => isAddress(url), HTMLAttributes: { target: null, rel: null, class: null } },
    }),
    ...ourNodes,
    OurMention.configure({
      HTMLAttributes: { class: "prose-mention" },
      suggestion: mentions?.suggestion ?? { allow: () => false },
    }),
    Pasting,
    Placeholder.configure({ placeholder, showOnlyCurrent: false }),
    Extension.create({ name: "linkKey", addKeyboardShortcuts: () => ({ "Mod-k": () => { onLink(); return true; } }) }),
  ];
}
