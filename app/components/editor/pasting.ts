import { Extension } from "@tiptap/core";
import { DOMParser, type ParseOptions } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { plainMarkup } from "./plain-markup.ts";

/**
 * Parses pasted HTML, after restoring the font weight and style that `plainMarkup` saved: set from
 * a script, where the content security policy allows it.
 */
class StyledParser extends DOMParser {
  override parseSlice(dom: Node, options?: ParseOptions) {
    for (const element of (dom as HTMLElement).querySelectorAll<HTMLElement>(
      "[data-weight], [data-slant]",
    )) {
      element.style.fontWeight = element.dataset.weight ?? "";
      element.style.fontStyle = element.dataset.slant ?? "";
    }
    return super.parseSlice(dom, options);
  }
}

export const Pasting = Extension.create({
  name: "pasting",
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [
      new Plugin({
        props: {
          transformPastedHTML: plainMarkup,
          clipboardParser: new StyledParser(schema, DOMParser.fromSchema(schema).rules),
        },
      }),
    ];
  },
});
