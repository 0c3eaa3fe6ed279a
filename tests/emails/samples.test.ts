import { expect, test } from "vitest";
import { composeLetter } from "#app/jobs/compose-letter.ts";
import { locales } from "#db/enums.ts";
import { letters } from "#emails/letters.ts";

const every = Object.keys(letters).flatMap((template) => locales.map((locale) => [template, locale] as const));

test.each(every)("%s reads well in %s", async (template, locale) => {
  const data = { ...letters[template as keyof typeof letters].sample } as Record<string, unknown>;
  const { subject, html, text } = await composeLetter({ template, locale, data }, "https://ideas.example.org");
  expect(subject.length).toBeGreaterThan(8);
  expect(subject.length).toBeLessThan(90);
  expect(html).toContain(`lang="${locale}"`);
  expect(html).toMatch(/href="https:\/\/ideas\.example\.org\/[a-z]/);
  expect(subject + html + text).not.toMatch(/undefined|\[object|\{\{|mail\.[a-z]+-?[a-z]*\./);
});

test("words of people cannot become markup or a second subject", async () => {
  const data = { ...letters["idea-answered"].sample, ideaTitle: 'x"><script>alert(1)</script>\r\nBcc: all@example.org', words: "<img src=x onerror=alert(1)>" };
  const { subject, html } = await composeLetter({ template: "idea-answered", locale: "en", data }, "https://ideas.example.org");
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toMatch(/<script|<img/);
});
