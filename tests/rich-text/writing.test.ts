import { expect, test } from "vitest";
import { changeBetween } from "#app/rich-text/change/change-between.ts";
import { changedLines, readableChange } from "#app/rich-text/change/readable-change.ts";
import { tokensOf } from "#app/rich-text/change/tokens.ts";
import { mentionsIn, withTrueNames } from "#app/rich-text/mentions.ts";
import { proseFromHtml } from "#app/rich-text/prose-from-html.server.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { proseToHtml } from "#app/rich-text/prose-to-html.ts";
import { proseToText } from "#app/rich-text/prose-to-text.ts";

const shown = (text: string) => proseToHtml(proseFromText(text));

test("an empty line ends a paragraph and a line's end is kept", () => {
  expect(shown("One\r\ntwo\r\n\r\n\r\nthree")).toBe("<p>One<br>two</p><p>three</p>");
});

test("lists, numbered lists, quotes and headings are understood as in mail", () => {
  expect(shown("Wanted:\n- a\n  - b\n- c")).toBe(
    "<p>Wanted:</p><ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>",
  );
  expect(shown("3. a\n4. b")).toBe('<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>');
  expect(shown("> she said\n> so")).toBe("<blockquote><p>she said<br>so</p></blockquote>");
  expect(shown("## Why")).toBe("<h2>Why</h2>");
  expect(proseToHtml(proseFromText("## Why"), { under: 2 })).toBe("<h3>Why</h3>");
});

test("what only looks like a sign stays as typed", () => {
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
    expect(proseToText(proseFromText(text))).toBe(text);
    expect(shown(text)).not.toMatch(/<(em|strong|ul|ol|a|h\d|blockquote)/);
  }
});

test("a bare address becomes a link, without the sentence's full stop or bracket", () => {
  const link = (address: string) =>
    `<a href="${address}" rel="nofollow noopener ugc">${address}</a>`;
  expect(shown("(see https://a.test/x_(y)?q=1).")).toBe(
    `<p>(see ${link("https://a.test/x_(y)?q=1")}).</p>`,
  );
  expect(shown("see (https://a.test).")).toBe(`<p>see (${link("https://a.test")}).</p>`);
});

test("foreign HTML gives its paragraphs, line ends, links and lists", () => {
  const read = (html: string) => proseToHtml(proseFromHtml(html).doc!);
  expect(
    read(
      '<p>One\n<br />two &amp; <a href="http://a.test" onclick="x">three</a></p>\n\n<p> </p>loose',
    ),
  ).toBe(
    '<p>One<br>two &amp; <a href="http://a.test" rel="nofollow noopener ugc">three</a></p><p>loose</p>',
  );
  expect(read("<h1>A</h1><ul>x<li>b<ol start=4><li>c</ol></ul><blockquote>d</blockquote>")).toBe(
    '<h2>A</h2><ul><li><p>x</p></li><li><p>b</p><ol start="4"><li><p>c</p></li></ol></li></ul><blockquote><p>d</p></blockquote>',
  );
  expect(
    read('<img src="https://a.test/x.png" alt="a graph"><img src="/files/f1" alt="ours">'),
  ).toBe(
    '<p>a graph</p><img src="/files/f1?w=800" srcset="/files/f1?w=320 320w, /files/f1?w=800 800w, /files/f1?w=1600 1600w" sizes="(min-width: 48rem) 44rem, 100vw" alt="ours" loading="lazy" decoding="async">',
  );
  expect(read("a<script>b</script><style>c</style><iframe>d</iframe>e")).toBe("<p>ae</p>");
});

test("lists nested without end are read as far as a document goes", () => {
  const { doc } = proseFromHtml("<ul><li>a".repeat(60) + "</ul>".repeat(60));
  expect(proseToText(doc!).match(/a/g)).toHaveLength(60);
});

test("people are mentioned once each, under their own names", () => {
  const doc = proseFromText(
    "@[Anna](person_1), @[The boss](person_2), @[Anna](person_1) and @[Nobody](person_9)",
  );
  expect(mentionsIn(doc)).toEqual(["person_1", "person_2", "person_9"]);
  expect(
    proseToText(
      withTrueNames(
        doc,
        new Map([
          ["person_1", "Anna de Vries"],
          ["person_2", "Bob"],
        ]),
      ),
    ),
  ).toBe("@Anna de Vries, @Bob, @Anna de Vries and @Nobody");
  expect(proseToHtml(doc, { mentionPath: (id) => `/people/${id}` })).toContain(
    '<a class="prose-mention" href="/people/person_2">@The boss</a>',
  );
});

const marks = { same: "", added: "+", removed: "-" };
const read = (before: string, after: string) => {
  const [from, to] = [before, after].map((text) => proseFromText(text));
  return changedLines(readableChange(tokensOf(from!), changeBetween(from!, to!))).map(
    ({ is, kind, was, spans, picture }) =>
      [
        ...(is === "same" ? [] : [is]),
        ...(kind === "paragraph" ? [] : [kind]),
        ...(was ? [`was ${was}`] : []),
        ...(picture ? [picture.src] : []),
        spans
          .map(({ is, text, href }) => `${marks[is]}${text}${href ? `(${href})` : ""}${marks[is]}`)
          .join(""),
      ]
        .join(" ")
        .trim(),
  );
};

test("a difference can be read: words, not letters, and links and emphasis too", () => {
  expect(read("The old chair squeaks.", "The new chair squeaks.")).toEqual([
    "The -old-+new+ chair squeaks.",
  ]);
  expect(read("We buy ten chairs now.", "We rent two chairs now.")).toEqual([
    "We -buy ten-+rent two+ chairs now.",
  ]);
  expect(read("A [link](https://a.test/x)", "A [link](https://b.test/x)")).toEqual([
    "A -link(https://a.test/x)-+link(https://b.test/x)+",
  ]);
  expect(read("A\n\nB\n\nC", "A\n\nC")).toEqual(["removed B"]);
  expect(read("Why we do this", "## Why we do this")).toEqual([
    "heading was paragraph Why we do this",
  ]);
  expect(read("- Ask the ward\n- Ask the patient", "1. Ask the ward\n2. Ask the patient")).toEqual([
    "step was item Ask the ward",
    "step was item Ask the patient",
  ]);
});

test("a line that moved is told as moved, and a picture as a picture", () => {
  expect(
    read(
      "First this.\n\nThen that.\n\nAt last the end.",
      "Then that.\n\nAt last the end.\n\nFirst this.",
    ),
  ).toEqual(["left First this.", "came First this."]);
  expect(
    read(
      "Here.\n\n![The ward](/files/file_1)",
      "Here.\n\n![The ward at night](/files/file_1)\n\n![The door](/files/file_2)",
    ),
  ).toEqual(["picture /files/file_1 -The ward-+The ward at night+", "added picture /files/file_2"]);
  expect(read("![The ward](/files/file_1)\n\nHere it is about.", "Here it is about.")).toEqual([
    "removed picture /files/file_1",
  ]);
});

test("a long line is told in short around what changed", () => {
  const long = "Everybody walks past every room once more after the handover. ".repeat(6);
  expect(read(`${long}Stop.`, `${long}Go on.`)).toEqual([
    expect.stringMatching(/^… ?.{20,70}-Stop-\+Go on\+\.$/),
  ]);
});
