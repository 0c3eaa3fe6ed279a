import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import {
  CheckField,
  CheckList,
  RadioCards,
  ScaleField,
  SelectField,
} from "#app/components/form/choice-field.tsx";
import { PhotoField } from "#app/components/form/photo-field.tsx";
import { DateTimeField, MoneyField } from "#app/components/form/special-field.tsx";
import { TextArea, TextField } from "#app/components/form/text-field.tsx";
import { ReplyProvider } from "#app/components/ui/reply.tsx";
import { Language } from "#app/i18n/language.tsx";
import { translator } from "#app/i18n/translator.server.ts";
import type { FormReply } from "#app/web/form-reply.ts";

const options = [
  { value: "a", label: "Ay" },
  { value: "b", label: "Bee" },
];
const fields: Record<string, ReactElement> = {
  text: <TextField name="it" label="It" value="begun" hint="Why" />,
  area: <TextArea name="it" label="It" value="begun" maxCharacters={20} />,
  select: <SelectField name="it" label="It" options={options} value="a" />,
  radio: <RadioCards name="it" label="It" options={options} value="a" />,
  scale: <ScaleField name="it" label="It" from={1} to={5} value={2} />,
  check: <CheckField name="it" label="It" checked />,
  list: <CheckList name="it" label="It" options={options} values={["a"]} />,
  money: <MoneyField name="it" label="It" currency="EUR" minor={250_050} />,
  date: <DateTimeField name="it" label="It" zone="Europe/Amsterdam" value="2026-03-02T09:00" />,
  photo: <PhotoField name="it" label="It" />,
};

const render = (field: ReactElement, reply?: FormReply) =>
  renderToStaticMarkup(
    <Language locale="nl" t={translator("nl")}>
      <ReplyProvider value={{ id: "f", busy: false, reply }}>{field}</ReplyProvider>
    </Language>,
  );
const rejected: FormReply = {
  form: "/x",
  errors: { it: [{ key: "field.too-short", values: { min: 10 } }] },
  values: { it: "b" },
};

test.each(Object.entries(fields))(
  "%s field: has a label, and the id that the error list links to",
  (_, field) => {
    const html = render(field);
    expect(html).toMatch(/<(label|legend)[^>]*>.*It/);
    expect(html).toContain('id="f-it"');
    expect(html).not.toContain("aria-invalid");
  },
);

test.each(Object.entries(fields))(
  "%s field: an error is shown and described to screen readers",
  (_, field) => {
    const html = render(field, rejected);
    expect(html).toContain("Gebruik minstens 10 tekens.");
    expect(html).toMatch(/aria-describedby="[^"]*f-it-error/);
    expect(html).toContain('id="f-it-error"');
  },
);

test.each([
  ["text", 'value="b"', 'value="begun"'],
  ["area", ">b</textarea>", ">begun</textarea>"],
  ["select", '<option value="b" selected=""', '<option value="a" selected=""'],
  ["radio", 'checked="" value="b"', 'checked="" value="a"'],
  ["list", 'checked="" value="b"', 'checked="" value="a"'],
  ["check", "checkbox", 'checked=""'],
  ["money", 'value="b"', 'value="2500,50"'],
  ["date", 'value="b"', 'value="2026'],
])(
  "%s field: after a rejection shows the submitted value, not the initial one",
  (name, submitted, initial) => {
    expect(render(fields[name]!)).toContain(initial);
    const html = render(fields[name]!, rejected);
    expect(html).toContain(submitted);
    expect(html).not.toContain(initial);
  },
);

test("text and list fields: a value removed before submitting stays removed", () => {
  expect(render(fields.text!, { form: "/x", values: {} })).not.toContain("begun");
  expect(render(fields.list!, { form: "/x", values: {} })).not.toContain("checked");
});

test("TextArea: counts the characters left, and reports excess without cutting it off", () => {
  expect(render(fields.area!)).toContain("nog 15 tekens");
  const long = render(fields.area!, { form: "/x", values: { it: "x".repeat(23) } });
  expect(long).toContain("3 tekens te veel");
  expect(long).toContain("x".repeat(23));
  expect(long).not.toContain("maxLength");
});
