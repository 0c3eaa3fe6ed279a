import { expect, test } from "vitest";
import { z } from "zod";
import { emptyProse } from "#app/rich-text/prose.ts";
import { proseField, proseForm } from "#app/rich-text/prose-field.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { proseToTextarea } from "#app/rich-text/prose-to-textarea.ts";

const form = proseForm({ title: z.string().min(3), body: proseField({ required: true, max: 50 }) });
const fields = (more: Record<string, unknown>) =>
  Object.assign(Object.create(null), { title: "A title", ...more });
const sent = (more: Record<string, unknown>) => form.parse(fields(more)).body;
const wrong = (more: Record<string, unknown>) =>
  form
    .safeParse(fields(more))
    .error?.issues.map((issue) => [
      issue.path.join("."),
      issue.message,
      "params" in issue ? issue.params : undefined,
    ]);

const bold = {
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", marks: [{ type: "bold" }], text: "Hello" }] },
  ],
} as const;
const odd = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "- not a list" }] }],
} as const;

test("without JavaScript the textarea is read", () => {
  expect(sent({ body: "Hello\r\n\r\nthere" })).toEqual(proseFromText("Hello\n\nthere"));
});

test("the editor's document wins over the textarea", () => {
  expect(sent({ body: "Hello", bodyDoc: JSON.stringify(bold) })).toEqual(bold);
  expect(sent({ body: "Hello", bodyDoc: "" })).toEqual(proseFromText("Hello"));
});

test("a text nobody touched in the textarea keeps what a textarea cannot say", () => {
  const untouched = proseToTextarea(odd as never).replaceAll("\n", "\r\n");
  expect(sent({ body: untouched, bodyDoc: "", bodyWas: JSON.stringify(odd) })).toEqual(odd);
  expect(sent({ body: `${untouched} now`, bodyWas: JSON.stringify(odd) })).toEqual(
    proseFromText("- not a list now"),
  );
});

test("what is wrong is said at the field, together with the other fields", () => {
  expect(wrong({ title: "", body: " \u200b " })).toEqual([
    ["title", expect.any(String), undefined],
    ["body", "field.required", { max: 50 }],
  ]);
  expect(wrong({})).toEqual([["body", "field.required", { max: 50 }]]);
  expect(wrong({ body: "a".repeat(51) })).toEqual([["body", "field.too-long", { max: 50 }]]);
  expect(wrong({ body: "a".repeat(5_000_000) })).toEqual([["body", "field.too-long", { max: 50 }]]);
  expect(wrong({ body: "a\0b" })).toEqual([["body", "field.prose.characters", { max: 50 }]]);
  expect(wrong({ body: "x", bodyDoc: "{" })).toEqual([["body", "field.prose", { max: 50 }]]);
  expect(wrong({ body: new File(["a"], "a.txt"), bodyDoc: "" })).toEqual([
    ["body", "field.prose", { max: 50 }],
  ]);
  expect(wrong({ body: ["a", "b"] })).toEqual([["body", "field.prose", { max: 50 }]]);
  const link = {
    ...bold,
    content: [
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "a",
            marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }],
          },
        ],
      },
    ],
  };
  expect(wrong({ body: "a", bodyDoc: JSON.stringify(link) })).toEqual([
    ["body", "field.prose.address", { max: 50 }],
  ]);
});

test("a field that may stay empty gives the empty document", () => {
  expect(proseForm({ body: proseField() }).parse({})).toEqual({ body: emptyProse });
});

test("every field error has its sentence in both languages", async () => {
  const words = [await import("#app/i18n/en/field.json"), await import("#app/i18n/nl/field.json")];
  for (const { default: locale } of words) {
    for (const key of [
      "field.required",
      "field.too-long",
      "field.prose",
      "field.prose.characters",
      "field.prose.address",
    ])
      expect(locale).toHaveProperty([key]);
  }
});
