import { eq } from "drizzle-orm";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { renderToStaticMarkup } from "react-dom/server";
import { vi } from "vitest";
import { DifferenceView } from "#app/components/rich-text/difference-view.tsx";
import { suggestChangeForm } from "#app/domain/contribution/fields.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { ideaVersionsPage } from "#app/domain/idea/idea-versions-page.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { suggestChange } from "#app/domain/suggestion/suggest-change.ts";
import { suggestionPage } from "#app/domain/suggestion/suggestion-page.ts";
import { Language } from "#app/i18n/language.tsx";
import { richTextToHtml } from "#app/rich-text/rich-text-to-html.ts";
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

/** The only elements and attributes of a rendered difference; an attack would add others. */
const plain: Record<string, string[]> = {
  div: ["class", "dir", "data-is", "data-kind", "data-deep", "data-row"],
  span: ["class", "aria-hidden"],
  small: ["class"],
  ins: [],
  del: [],
  img: ["src", "alt", "loading"],
};
type Element = DefaultTreeAdapterTypes.Element;
const isForeignAttribute = ({ tagName }: Element, { name, value }: Element["attrs"][number]) =>
  !plain[tagName]?.includes(name) || (name === "src" && !/^\/files\/[\w-]+\?w=\d+$/.test(value));

function foreignIn(html: string): string[] {
  const foreign: string[] = [];
  const visitElement = (element: Element): void => {
    if (!Object.hasOwn(plain, element.tagName)) foreign.push(`<${element.tagName}>`);
    for (const attribute of element.attrs)
      if (isForeignAttribute(element, attribute))
        foreign.push(`${element.tagName} ${attribute.name}=${attribute.value}`);
  };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) visitElement(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return foreign;
}

test.runIf(payloadsThere)(
  "suggestChange: thousands of attacks, none survives in difference, text or thread",
  async ({ ctx }) => {
    const challenge = await makeChallenge(ctx);
    const helper = await as(ctx, await makePerson(ctx));
    const form = (ideaId: string, title: string, body: string, why: string) =>
      suggestChangeForm.safeParse({
        ideaId,
        version: 1,
        title,
        body: `Half of it is there.\n\n${body}`,
        why,
      });
    const sendable = payloads().filter(
      // The form rejects the others.
      (payload) => form("idea_1", "At the bed", payload, "So").success,
    );
    expect(sendable.length).toBeGreaterThan(2500);
    for (const batch of batches(sendable)) {
      const idea = await makeIdea(ctx, { challenge });
      const author = await as(ctx, { id: idea.authorId });
      const title =
        batch.find((payload) => form(idea.id, payload, "x", "So").success) ?? "At the bed";
      const why = batch[0]!.slice(0, 600);
      const id = await suggestChange(helper, form(idea.id, title, batch.join("\n\n"), why).data!);
      const { parts, wholeText } = await suggestionPage(author, id);
      const lines = [...parts.flatMap((part) => part.lines), wholeText.title, ...wholeText.body];
      expect(foreignIn(shown(lines))).toEqual([]);

      const { version } = await acceptSuggestion(author, {
        contributionId: id,
        acceptance: { as: "whole" },
        message: why,
      });
      const [stored] = await ctx.db
        .select({ body: ideas.body })
        .from(ideas)
        .where(eq(ideas.id, idea.id));
      expect(
        harmIn(richTextToHtml(stored!.body, { mentionPath: (person) => `/people/${person}` })),
      ).toEqual([]);
      expect(
        foreignIn(
          shown(
            (await ideaVersionsPage(author, idea.id, { from: "1", to: String(version) })).changes,
          ),
        ),
      ).toEqual([]);
      for (const { body } of (await ideaPage(author, idea.id)).contributions)
        expect(harmIn(richTextToHtml(body))).toEqual([]);
    }
  },
);

/** The payloads in batches of some 5,000 characters, so that fewer suggestions are needed. */
function batches(all: string[]): string[][] {
  const result: string[][] = [[]];
  let size = 0;
  for (const payload of all) {
    if (size + payload.length > 5000) {
      result.push([]);
      size = 0;
    }
    result.at(-1)!.push(payload);
    size += payload.length + 2;
  }
  return result;
}
