import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import {
  CheckField,
  CheckList,
  RadioCards,
  ScaleField,
  SelectField,
} from "#app/components/ui/choice-field.tsx";
import { PhotoField } from "#app/components/ui/photo-field.tsx";
import { ReplyProvider } from "#app/components/ui/reply.tsx";
import { DateTimeField, MoneyField } from "#app/components/ui/special-field.tsx";
import { TextArea, TextField } from "#app/components/ui/text-field.tsx";
import { Language } from "#app/i18n/language.tsx";
import { translator } from "#app/i18n/translator.server.ts";
import type { FormReply } from "#app/web/handlers.ts";

const options = [
  { value: "a", label: "Ay" },
  { value: "b", label: "Bee" },
];
const fields: Record<string, ReactElement> = {
  text: <TextField name="it" label="It" value="begun" hint="Why" />,
  area: <TextArea name="it" label="It" value="begun" most={20} />,
  select: <SelectField name="it" label="It" options={options} value="a" />,
  radio: <RadioCards name="it" label="It" options={options} value="a" />,
  scale: <ScaleField name="it" label="It" from={1} to={5} value={2} />,
  check: <CheckField name="it" label="It" checked />,
  list: <CheckList name="it" label="It" options={options} values={["a"]} />,
  money: <MoneyField name="it" label="It" currency="EUR" minor={250_050} />,
  date: <DateTimeField name="it" label="It" zone="Europe/Amsterdam" value="2026-03-02T09:00" />,
  photo: <PhotoField name="it" label="It" />,
};

const draw = (field: ReactElement, reply?: FormReply) =>
  renderToStaticMarkup(
    <Language locale="nl" t={translator("nl")}>
      <ReplyProvider value={{ id: "f", busy: false, reply }}>{field}</ReplyProvider>
    </Language>,
  );
const wrong: FormReply = {
  form: "/x",
  errors: { it: [{ key: "field.too-short", values: { min: 10 } }] },
  values: { it: "b" },
};

test.each(Object.entries(fields))(
  "a %s field has its name, and a way from the summary of faults to it",
  (_, field) => {
    const html = draw(field);
    expect(html).toMatch(/<(label|legend)[^>]*>.*It/);
    expect(html).toContain('id="f-it"');
    expect(html).not.toContain("aria-invalid");
  },
);

test.each(Object.entries(fields))(
  "a %s field says what is wrong with it, in words and to a screen reader",
  (_, field) => {
    const html = draw(field, wrong);
    expect(html).toContain("Gebruik minstens 10 tekens.");
    expect(html).toMatch(/aria-describedby="[^"]*f-it-fault/);
    expect(html).toContain('id="f-it-fault"');
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
])("a %s field shows what was typed, not what it began with", (name, typed, begun) => {
  expect(draw(fields[name]!)).toContain(begun);
  const html = draw(fields[name]!, wrong);
  expect(html).toContain(typed);
  expect(html).not.toContain(begun);
});

test("a field emptied by the person stays empty", () => {
  expect(draw(fields.text!, { form: "/x", values: {} })).not.toContain("begun");
  expect(draw(fields.list!, { form: "/x", values: {} })).not.toContain("checked");
});

test("what is left to write is counted, and what is too much is said, not cut", () => {
  expect(draw(fields.area!)).toContain("nog 15 tekens");
  const long = draw(fields.area!, { form: "/x", values: { it: "x".repeat(23) } });
  expect(long).toContain("3 tekens te veel");
  expect(long).toContain("x".repeat(23));
  expect(long).not.toContain("maxLength");
});
