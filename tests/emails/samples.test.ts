import { expect, test } from "vitest";
import { composeEmail } from "#app/jobs/compose-email.ts";
import { ownShade } from "#app/styles/own-palette.server.ts";
import { locales } from "#db/locales.ts";
import { emails } from "#emails/emails.ts";

const templatesAndLocales = Object.keys(emails).flatMap((template) =>
  locales.map((locale) => [template, locale] as const),
);

test.each(templatesAndLocales)(
  "%s email: in %s, it renders completely",
  async (template, locale) => {
    const data = { ...emails[template as keyof typeof emails].sample } as Record<string, unknown>;
    const { subject, html, text } = await composeEmail(
      { template, locale, data },
      "https://ideas.example.org",
    );
    expect(subject.length).toBeGreaterThan(8);
    expect(subject.length).toBeLessThan(90);
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toMatch(/href="https:\/\/ideas\.example\.org\/[a-z]/);
    expect(subject + html + text).not.toMatch(/undefined|\[object|\{\{|mail\.[a-z]+-?[a-z]*\./);
  },
);

test("composeEmail: an organisation with terms, colour and logo, it uses them with a readable button", async () => {
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
  const { html } = await composeEmail(
    { template: "idea-answered", locale: "nl", data: { ...emails["idea-answered"].sample } },
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

test("composeEmail: an email about progress, it shows the steps with ticks, also as plain text", async () => {
  const shortlisted = await composeEmail(
    { template: "idea-shortlisted", locale: "nl", data: { ...emails["idea-shortlisted"].sample } },
    "https://ideas.example.org",
  );
  expect(shortlisted.text.match(/✓ \S+/g)).toEqual(["✓ Geplaatst", "✓ Shortlist"]);
  const realised = await composeEmail(
    { template: "idea-realised", locale: "nl", data: { ...emails["idea-realised"].sample } },
    "https://ideas.example.org",
  );
  expect(realised.text.match(/✓/g)).toHaveLength(5);
});

test("composeEmail: an idea that won or was realised, it says what the recipient helped with, if anything", async () => {
  const data = {
    ...emails["idea-won"].sample,
    helped: [
      { kind: "improvement" as const, description: "" },
      { kind: "offer" as const, description: "Hung the hooks" },
    ],
  };
  expect(
    (await composeEmail({ template: "idea-won", locale: "nl", data }, "https://ideas.example.org"))
      .text,
  ).toContain("Jouw aandeel: een verbetering en “Hung the hooks”.");
  expect(
    (
      await composeEmail(
        { template: "idea-realised", locale: "en", data: { ...data, helped: [] } },
        "https://ideas.example.org",
      )
    ).text,
  ).not.toContain("Your part in it");
});

test("composeEmail: markup and line breaks in people's text, they are escaped", async () => {
  const data = {
    ...emails["idea-answered"].sample,
    ideaTitle: 'x"><script>alert(1)</script>\r\nBcc: all@example.org',
    message: "<img src=x onerror=alert(1)>",
  };
  const { subject, html } = await composeEmail(
    { template: "idea-answered", locale: "en", data },
    "https://ideas.example.org",
  );
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toMatch(/<script|<img/);
});

test("composeEmail: due answers, it gives the day in the challenge's time zone and the number of others", async () => {
  const sample = emails["answer-due-soon"].sample;
  const { subject, text } = await composeEmail(
    { template: "answer-due-soon", locale: "nl", data: { ...sample, count: 3 } },
    "https://ideas.example.org",
  );
  expect(subject).toBe(
    "Uiterlijk vrijdag 6 maart: jouw antwoord op “One board for the whole shift”",
  );
  expect(text).toContain("Er wachten nog 2 antwoorden op jou");
});
