import { expect, test } from "vitest";
import { z } from "zod";
import { emptyRichText } from "#app/rich-text/rich-text.ts";
import { richTextField, richTextForm } from "#app/rich-text/rich-text-field.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { richTextToTextarea } from "#app/rich-text/rich-text-to-textarea.ts";

const form = richTextForm({
  title: z.string().min(3),
  body: richTextField({ required: true, max: 50 }),
});
const fieldsWith = (more: Record<string, unknown>) =>
  Object.assign(Object.create(null), { title: "A title", ...more });
const bodyOf = (more: Record<string, unknown>) => form.parse(fieldsWith(more)).body;
const issuesOf = (more: Record<string, unknown>) =>
  form
    .safeParse(fieldsWith(more))
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
const literalDash = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "- not a list" }] }],
} as const;

test("richTextField: no document from the editor, the textarea is parsed", () => {
  expect(bodyOf({ body: "Hello\r\n\r\nthere" })).toEqual(richTextFromText("Hello\n\nthere"));
});

test("richTextField: a document from the editor, wins over the textarea", () => {
  expect(bodyOf({ body: "Hello", bodyDoc: JSON.stringify(bold) })).toEqual(bold);
  expect(bodyOf({ body: "Hello", bodyDoc: "" })).toEqual(richTextFromText("Hello"));
});

test("richTextField: an unchanged textarea, the original document is kept", () => {
  const untouched = richTextToTextarea(literalDash as never).replaceAll("\n", "\r\n");
  expect(
    bodyOf({ body: untouched, bodyDoc: "", bodyPreviousDoc: JSON.stringify(literalDash) }),
  ).toEqual(literalDash);
  expect(
    bodyOf({ body: `${untouched} now`, bodyPreviousDoc: JSON.stringify(literalDash) }),
  ).toEqual(richTextFromText("- not a list now"));
});

test("richTextForm: invalid input, an error at each field", () => {
  expect(issuesOf({ title: "", body: " \u200b " })).toEqual([
    ["title", expect.any(String), undefined],
    ["body", "field.required", { max: 50 }],
  ]);
  expect(issuesOf({})).toEqual([["body", "field.required", { max: 50 }]]);
  expect(issuesOf({ body: "a".repeat(51) })).toEqual([["body", "field.too-long", { max: 50 }]]);
  expect(issuesOf({ body: "a".repeat(5_000_000) })).toEqual([
    ["body", "field.too-long", { max: 50 }],
  ]);
  expect(issuesOf({ body: "a\0b" })).toEqual([["body", "field.prose.characters", { max: 50 }]]);
  expect(issuesOf({ body: "x", bodyDoc: "{" })).toEqual([["body", "field.prose", { max: 50 }]]);
  expect(issuesOf({ body: new File(["a"], "a.txt"), bodyDoc: "" })).toEqual([
    ["body", "field.prose", { max: 50 }],
  ]);
  expect(issuesOf({ body: ["a", "b"] })).toEqual([["body", "field.prose", { max: 50 }]]);
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
  expect(issuesOf({ body: "a", bodyDoc: JSON.stringify(link) })).toEqual([
    ["body", "field.prose.address", { max: 50 }],
  ]);
});

test("richTextField: optional and empty, emptyRichText", () => {
  expect(richTextForm({ body: richTextField() }).parse({})).toEqual({ body: emptyRichText });
});

test("field errors: a message in both languages", async () => {
  const locales = [
    await import("#app/i18n/en/field.json"),
    await import("#app/i18n/nl/field.json"),
  ];
  for (const { default: locale } of locales) {
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
