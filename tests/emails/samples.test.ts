import { expect, test } from "vitest";
import { composeLetter } from "#app/jobs/compose-email.ts";
import { ownShade } from "#app/styles/own-palette.server.ts";
import { locales } from "#db/locales.ts";
import { letters } from "#emails/emails.ts";

const every = Object.keys(letters).flatMap((template) =>
  locales.map((locale) => [template, locale] as const),
);

test.each(every)("%s reads well in %s", async (template, locale) => {
  const data = { ...letters[template as keyof typeof letters].sample } as Record<string, unknown>;
  const { subject, html, text } = await composeLetter(
    { template, locale, data },
    "https://ideas.example.org",
  );
  expect(subject.length).toBeGreaterThan(8);
  expect(subject.length).toBeLessThan(90);
  expect(html).toContain(`lang="${locale}"`);
  expect(html).toMatch(/href="https:\/\/ideas\.example\.org\/[a-z]/);
  expect(subject + html + text).not.toMatch(/undefined|\[object|\{\{|mail\.[a-z]+-?[a-z]*\./);
});

test("a letter is in the organisation's words, colour and logo, with words on its button that can be read", async () => {
  const organisation = {
    name: "Noorderhaven",
    colour: "#ffe000",
    logo: { id: "file_1", storageKey: "fi/file_1", width: 900, height: 200 },
    darkLogo: null,
    welcome: {},
    locale: "nl",
    timeZone: "Europe/Amsterdam",
    edition: 1,
    terms: { nl: { "term.idea": "voorstel" } },
  } as const;
  const { html } = await composeLetter(
    { template: "idea-answered", locale: "nl", data: { ...letters["idea-answered"].sample } },
    "https://ideas.example.org",
    organisation,
  );
  const { colours } = ownShade(organisation.colour, "light");
  expect(html).toContain("las het voorstel en schreef:");
  expect(html).toContain('src="https://ideas.example.org/files/file_1?as=png"');
  expect(html).toContain('alt="Noorderhaven"');
  expect(html).toContain(`background-color:${colours.action}`);
  expect(html).toContain("Noorderhaven, op Groundswell");
});

test("a letter about where an idea stands shows its way: what is reached with a tick, also in plain words", async () => {
  const shortlisted = await composeLetter(
    { template: "idea-shortlisted", locale: "nl", data: { ...letters["idea-shortlisted"].sample } },
    "https://ideas.example.org",
  );
  expect(shortlisted.text.match(/✓ \S+/g)).toEqual(["✓ Geplaatst", "✓ Shortlist"]);
  const realised = await composeLetter(
    { template: "idea-realised", locale: "nl", data: { ...letters["idea-realised"].sample } },
    "https://ideas.example.org",
  );
  expect(realised.text.match(/✓/g)).toHaveLength(5);
});

test("whoever helped reads with what in the letter that tells how it ended; who did not reads nothing of it", async () => {
  const data = {
    ...letters["idea-won"].sample,
    helped: [
      { kind: "improvement" as const, words: "" },
      { kind: "offer" as const, words: "Hung the hooks" },
    ],
  };
  expect(
    (await composeLetter({ template: "idea-won", locale: "nl", data }, "https://ideas.example.org"))
      .text,
  ).toContain("Jouw aandeel: een verbetering en “Hung the hooks”.");
  expect(
    (
      await composeLetter(
        { template: "idea-realised", locale: "en", data: { ...data, helped: [] } },
        "https://ideas.example.org",
      )
    ).text,
  ).not.toContain("Your part in it");
});

test("words of people cannot become markup or a second subject", async () => {
  const data = {
    ...letters["idea-answered"].sample,
    ideaTitle: 'x"><script>alert(1)</script>\r\nBcc: all@example.org',
    words: "<img src=x onerror=alert(1)>",
  };
  const { subject, html } = await composeLetter(
    { template: "idea-answered", locale: "en", data },
    "https://ideas.example.org",
  );
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toMatch(/<script|<img/);
});

test("a letter about owed answers says the day where the challenge is, and how many more there are", async () => {
  const sample = letters["answer-near"].sample;
  const { subject, text } = await composeLetter(
    { template: "answer-near", locale: "nl", data: { ...sample, count: 3 } },
    "https://ideas.example.org",
  );
  expect(subject).toBe(
    "Uiterlijk vrijdag 6 maart: jouw antwoord op “One board for the whole shift”",
  );
  expect(text).toContain("Er wachten nog 2 antwoorden op jou");
});
