import { expect, test } from "vitest";
import { changeBetween } from "#app/rich-text/change/change-between.ts";
import { changedLines, readableChange } from "#app/rich-text/change/readable-change.ts";
import { tokensOf } from "#app/rich-text/change/tokens.ts";
import { mentionedIds, withResolvedNames } from "#app/rich-text/mentions.ts";
import { richTextFromHtml } from "#app/rich-text/rich-text-from-html.server.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { richTextToHtml } from "#app/rich-text/rich-text-to-html.ts";
import { richTextToText } from "#app/rich-text/rich-text-to-text.ts";

const htmlOf = (text: string) => richTextToHtml(richTextFromText(text));

test("richTextFromText: empty lines end paragraphs, line ends are kept", () => {
  expect(htmlOf("One\r\ntwo\r\n\r\n\r\nthree")).toBe("<p>One<br>two</p><p>three</p>");
});

test("richTextFromText: lists, quotes and headings as in mail", () => {
  expect(htmlOf("Wanted:\n- a\n  - b\n- c")).toBe(
    "<p>Wanted:</p><ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>",
  );
  expect(htmlOf("3. a\n4. b")).toBe('<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>');
  expect(htmlOf("> she said\n> so")).toBe("<blockquote><p>she said<br>so</p></blockquote>");
  expect(htmlOf("## Why")).toBe("<h2>Why</h2>");
  expect(richTextToHtml(richTextFromText("## Why"), { under: 2 })).toBe("<h3>Why</h3>");
});

test("richTextFromText: characters that only resemble markup, kept as typed", () => {
  for (const text of [
    "2*3*4",
    "a * b",
    "#1 in the ward",
    "5 > 4",
    "It was\n1945. That year",
    "-5 degrees",
    "snake_case_name",
    "[1]",
    "C:\\temp\\*",
  ]) {
    expect(richTextToText(richTextFromText(text))).toBe(text);
    expect(htmlOf(text)).not.toMatch(/<(em|strong|ul|ol|a|h\d|blockquote)/);
  }
});

test("richTextFromText: a bare address, linked without the punctuation after it", () => {
  const link = (address: string) =>
    `<a href="${address}" rel="nofollow noopener ugc">${address}</a>`;
  expect(htmlOf("(see https://a.test/x_(y)?q=1).")).toBe(
    `<p>(see ${link("https://a.test/x_(y)?q=1")}).</p>`,
  );
  expect(htmlOf("see (https://a.test).")).toBe(`<p>see (${link("https://a.test")}).</p>`);
});

test("richTextFromHtml: paragraphs, line ends, links, lists and pictures", () => {
  const imported = (html: string) => richTextToHtml(richTextFromHtml(html).doc!);
  expect(
    imported(
      '<p>One\n<br />two &amp; <a href="http://a.test" onclick="x">three</a></p>\n\n<p> </p>loose',
    ),
  ).toBe(
    '<p>One<br>two &amp; <a href="http://a.test" rel="nofollow noopener ugc">three</a></p><p>loose</p>',
  );
  expect(
    imported("<h1>A</h1><ul>x<li>b<ol start=4><li>c</ol></ul><blockquote>d</blockquote>"),
  ).toBe(
    '<h2>A</h2><ul><li><p>x</p></li><li><p>b</p><ol start="4"><li><p>c</p></li></ol></li></ul>' +
      "<blockquote><p>d</p></blockquote>",
  );
  expect(
    imported('<img src="https://a.test/x.png" alt="a graph"><img src="/files/f1" alt="ours">'),
  ).toBe(
    '<p>a graph</p><img src="/files/f1?w=800" ' +
      'srcset="/files/f1?w=320 320w, /files/f1?w=800 800w, /files/f1?w=1600 1600w" ' +
      'sizes="(min-width: 48rem) 44rem, 100vw" alt="ours" loading="lazy" decoding="async">',
  );
  expect(imported("a<script>b</script><style>c</style><iframe>d</iframe>e")).toBe("<p>ae</p>");
});

test("richTextFromHtml: lists 60 levels deep, flattened without losing text", () => {
  const { doc } = richTextFromHtml("<ul><li>a".repeat(60) + "</ul>".repeat(60));
  expect(richTextToText(doc!).match(/a/g)).toHaveLength(60);
});

test("withResolvedNames: mentions get the real names, unknown ids become text", () => {
  const doc = richTextFromText(
    "@[Anna](person_1), @[The boss](person_2), @[Anna](person_1) and @[Nobody](person_9)",
  );
  expect(mentionedIds(doc)).toEqual(["person_1", "person_2", "person_9"]);
  expect(
    richTextToText(
      withResolvedNames(
        doc,
        new Map([
          ["person_1", "Anna de Vries"],
          ["person_2", "Bob"],
        ]),
      ),
    ),
  ).toBe("@Anna de Vries, @Bob, @Anna de Vries and @Nobody");
  expect(richTextToHtml(doc, { mentionPath: (id) => `/people/${id}` })).toContain(
    '<a class="prose-mention" href="/people/person_2">@The boss</a>',
  );
});

const signs = { same: "", added: "+", removed: "-" };
const changesBetween = (before: string, after: string) => {
  const [from, to] = [before, after].map((text) => richTextFromText(text));
  return changedLines(readableChange(tokensOf(from!), changeBetween(from!, to!))).map(
    ({ status, kind, previousKind, spans, picture }) =>
      [
        ...(status === "same" ? [] : [status]),
        ...(kind === "paragraph" ? [] : [kind]),
        ...(previousKind ? [`was ${previousKind}`] : []),
        ...(picture ? [picture.src] : []),
        spans
          .map(
            (span) =>
              signs[span.status] +
              span.text +
              (span.href ? `(${span.href})` : "") +
              signs[span.status],
          )
          .join(""),
      ]
        .join(" ")
        .trim(),
  );
};

test("readableChange: changes of words, links, kinds and lines", () => {
  expect(changesBetween("The old chair squeaks.", "The new chair squeaks.")).toEqual([
    "The -old-+new+ chair squeaks.",
  ]);
  expect(changesBetween("We buy ten chairs now.", "We rent two chairs now.")).toEqual([
    "We -buy ten-+rent two+ chairs now.",
  ]);
  expect(changesBetween("A [link](https://a.test/x)", "A [link](https://b.test/x)")).toEqual([
    "A -link(https://a.test/x)-+link(https://b.test/x)+",
  ]);
  expect(changesBetween("A\n\nB\n\nC", "A\n\nC")).toEqual(["removed B"]);
  expect(changesBetween("Why we do this", "## Why we do this")).toEqual([
    "heading was paragraph Why we do this",
  ]);
  expect(
    changesBetween("- Ask the ward\n- Ask the patient", "1. Ask the ward\n2. Ask the patient"),
  ).toEqual(["step was item Ask the ward", "step was item Ask the patient"]);
});

test("readableChange: moved lines and changed pictures", () => {
  expect(
    changesBetween(
      "First this.\n\nThen that.\n\nAt last the end.",
      "Then that.\n\nAt last the end.\n\nFirst this.",
    ),
  ).toEqual(["left First this.", "came First this."]);
  expect(
    changesBetween(
      "Here.\n\n![The ward](/files/file_1)",
      "Here.\n\n![The ward at night](/files/file_1)\n\n![The door](/files/file_2)",
    ),
  ).toEqual(["picture /files/file_1 -The ward-+The ward at night+", "added picture /files/file_2"]);
  expect(
    changesBetween("![The ward](/files/file_1)\n\nHere it is about.", "Here it is about."),
  ).toEqual(["removed picture /files/file_1"]);
});

test("changedLines: a long line, shortened around the change", () => {
  const long = "Everybody walks past every room once more after the handover. ".repeat(6);
  expect(changesBetween(`${long}Stop.`, `${long}Go on.`)).toEqual([
    expect.stringMatching(/^… ?.{20,70}-Stop-\+Go on\+\.$/),
  ]);
});
