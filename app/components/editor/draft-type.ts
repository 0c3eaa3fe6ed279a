/** The state of a rich text field: its plain text and the editor's document as JSON. */
export type Draft = { text: string; doc: string };
