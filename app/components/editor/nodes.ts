import { mergeAttributes, Node } from "@tiptap/core";
import { Mention } from "@tiptap/extension-mention";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { isId, toFileAddress } from "#app/rich-text/address.ts";

// The editor's schema mirrors app/rich-text/rich-text.ts: pasted content outside it is dropped
// here.
const ImageNode = Node.create({
  name: "image",
  group: "block",
  draggable: true,
  addAttributes: () => ({
    src: { default: null, parseHTML: (element) => toFileAddress(element.getAttribute("src")) },
    alt: { default: "" },
  }),
  parseHTML: () => [
    {
      tag: "img[src]",
      getAttrs: (element) => (toFileAddress(element.getAttribute("src")) ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "img",
    mergeAttributes(HTMLAttributes, { src: `${HTMLAttributes.src}?w=800` }),
  ],
});

/** A file to download, in a block of its own; a pasted link to a file becomes one too. */
const FileNode = Node.create({
  name: "file",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: {
      default: null,
      parseHTML: (element) => toFileAddress(element.getAttribute("href")),
      rendered: false,
    },
    name: {
      default: "",
      parseHTML: (element) => (element.textContent ?? "").trim().slice(0, 200),
      rendered: false,
    },
    bytes: { default: 0, parseHTML: () => 0, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: "a[href]",
      priority: 100,
      getAttrs: (element) =>
        toFileAddress(element.getAttribute("href")) && element.textContent?.trim() ? null : false,
    },
  ],
  renderHTML: ({ node }) => [
    "p",
    { class: "prose-file" },
    ["a", { href: String(node.attrs.src) }, String(node.attrs.name)],
  ],
});

export const MentionNode = Mention.extend({
  parseHTML: () => [
    {
      tag: 'span[data-type="mention"]',
      getAttrs: (element) =>
        isId(element.dataset.id) && element.dataset.label && element.dataset.label.length <= 200
          ? null
          : false,
    },
  ],
});

/** A cell holds paragraphs and spans one row and one column. */
const plainCell = {
  content: "paragraph+",
  addAttributes: () => ({
    colspan: { default: 1, parseHTML: () => 1 },
    rowspan: { default: 1, parseHTML: () => 1 },
    colwidth: { default: null, parseHTML: () => null },
  }),
};

const TableNode = Table.extend({
  renderHTML: () => ["table", ["tbody", 0]],
  // Tab moves from cell to cell and leaves the text after the last one: no keyboard trap.
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => this.editor.commands.goToNextCell(),
      "Shift-Tab": () => this.editor.commands.goToPreviousCell(),
    };
  },
});

export const editorNodes = [
  ImageNode,
  FileNode,
  TableNode.configure({ resizable: false }),
  TableRow,
  TableCell.extend({ ...plainCell, renderHTML: () => ["td", 0] }),
  TableHeader.extend({ ...plainCell, renderHTML: () => ["th", 0] }),
];
