import { eq } from "drizzle-orm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { renderToStaticMarkup } from "react-dom/server";
import { vi } from "vitest";
import { DifferenceView } from "#app/components/rich-text/difference-view.tsx";
import { threadOf } from "#app/domain/contribution/contribution-thread.ts";
import { suggestForm } from "#app/domain/contribution/fields.ts";
import { ideaVersionsPage } from "#app/domain/idea/idea-versions-page.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import { suggestionPage } from "#app/domain/suggestion/suggestion-page.ts";
import { Language } from "#app/i18n/language.tsx";
import { proseToHtml } from "#app/rich-text/prose-to-html.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { harmIn } from "#tests/rich-text/harmless.ts";
import { payloads, payloadsThere } from "#tests/rich-text/payloads.ts";
import { expect, test } from "#tests/world.ts";

const shown = (lines: Parameters<typeof DifferenceView>[0]["lines"]) =>
  renderToStaticMarkup(
    <Language locale="en" t={((key: string) => key) as never}>
      <DifferenceView lines={lines} />
    </Language>,
  );

vi.setConfig({ testTimeout: 60_000 });

/** What a difference may be made of; an attack that came through would be anything else. */
const plain: Record<string, string[]> = {
  div: ["class", "dir", "data-is", "data-kind", "data-deep", "data-row"],
  span: ["class", "aria-hidden"],
  small: ["class"],
  ins: [],
  del: [],
  img: ["src", "alt", "loading"],
};
function foreignIn(html: string): string[] {
  const foreign: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) {
      if (!Object.hasOwn(plain, node.tagName)) foreign.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs)
        if (
          !plain[node.tagName]?.includes(name) ||
          (name === "src" && !/^\/files\/[\w-]+\?w=\d+$/.test(value))
        )
          foreign.push(`${node.tagName} ${name}=${value}`);
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return foreign;
}

test.runIf(payloadsThere)(
  "no attack runs that comes as a suggestion: not in the difference, not in the text it becomes, not beside it",
  async ({ ctx }) => {
    const challenge = await makeChallenge(ctx);
    const helper = await as(ctx, await makePerson(ctx));
    const form = (ideaId: string, title: string, body: string, why: string) =>
      suggestForm.safeParse({
        ideaId,
        version: 1,
        title,
        body: `Half of it is there.\n\n${body}`,
        why,
      });
    const sendable = payloads().filter((one) => form("idea_1", "At the bed", one, "So").success); // to the rest the form says no
    expect(sendable.length).toBeGreaterThan(2500);
    for (const batch of batches(sendable)) {
      const idea = await makeIdea(ctx, { challenge });
      const author = await as(ctx, { id: idea.authorId });
      const title = batch.find((one) => form(idea.id, one, "x", "So").success) ?? "At the bed";
      const why = batch[0]!.slice(0, 600);
      const id = await suggestChange(helper, form(idea.id, title, batch.join("\n\n"), why).data!);
      const { parts, whole } = await suggestionPage(author, id);
      expect(
        foreignIn(shown([...parts.flatMap(({ lines }) => lines), whole.title, ...whole.body])),
      ).toEqual([]);

      const { version } = await acceptSuggestion(author, {
        contributionId: id,
        take: { as: "whole" },
        words: why,
      });
      const [stored] = await ctx.db
        .select({ body: ideas.body })
        .from(ideas)
        .where(eq(ideas.id, idea.id));
      expect(
        harmIn(proseToHtml(stored!.body, { mentionPath: (person) => `/people/${person}` })),
      ).toEqual([]);
      expect(
        foreignIn(
          shown(
            (await ideaVersionsPage(author, idea.id, { from: "1", to: String(version) })).changes,
          ),
        ),
      ).toEqual([]);
      for (const { body } of (await threadOf(author, idea.id)).contributions)
        expect(harmIn(proseToHtml(body))).toEqual([]);
    }
  },
);

/** Suggestions of some 5,000 characters each: fewer pages to make, and every attack is in one. */
function batches(all: string[]): string[][] {
  const made: string[][] = [[]];
  let size = 0;
  for (const one of all) {
    if (size + one.length > 5000) {
      made.push([]);
      size = 0;
    }
    made.at(-1)!.push(one);
    size += one.length + 2;
  }
  return made;
}
