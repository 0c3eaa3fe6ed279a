import { marked, type Token, type Tokens } from "marked";
import type { Block, Inline } from "#app/std/markdown.ts";
import { slug } from "#app/std/slug.ts";

/** The URL of a link in the product; null for a file that is not shown, so only its text stays. */
export type ResolveLink = (href: string) => string | null;

/** Parses our own Markdown pages. Leaves out HTML, such as comments that mark generated parts. */
export function parseMarkdown(text: string, resolveLink: ResolveLink): Block[] {
  return blocksFrom(marked.lexer(text), resolveLink);
}

const blocksFrom = (tokens: readonly Token[], resolveLink: ResolveLink): Block[] =>
  tokens.flatMap((token) => blockFrom(token as Tokens.Generic, resolveLink) ?? []);

function blockFrom(token: Tokens.Generic, resolveLink: ResolveLink): Block | null {
  const inlines = () => inlinesFrom(token.tokens ?? [], resolveLink);
  switch (token.type) {
    case "heading":
      return { kind: "heading", level: token.depth, id: slug(token.text), children: inlines() };
    case "paragraph":
    case "text":
      return { kind: "paragraph", children: inlines() };
    case "blockquote":
      return { kind: "quote", children: blocksFrom(token.tokens ?? [], resolveLink) };
    case "code":
      return { kind: "code", text: token.text };
    case "list":
      return {
        kind: "list",
        ordered: token.ordered,
        items: (token as Tokens.List).items.map((item) => blocksFrom(item.tokens, resolveLink)),
      };
    case "table": {
      const cells = (row: Tokens.TableCell[]) =>
        row.map((cell) => inlinesFrom(cell.tokens, resolveLink));
      const { header, rows } = token as Tokens.Table;
      return { kind: "table", head: cells(header), rows: rows.map(cells) };
    }
    default:
      return null;
  }
}

const inlinesFrom = (tokens: readonly Token[], resolveLink: ResolveLink): Inline[] =>
  tokens.flatMap((token) => inlineFrom(token as Tokens.Generic, resolveLink));

function inlineFrom(token: Tokens.Generic, resolveLink: ResolveLink): Inline[] {
  const children = () => inlinesFrom(token.tokens ?? [], resolveLink);
  switch (token.type) {
    case "text":
    case "escape":
      return token.tokens ? children() : [{ kind: "text", text: unescapeHtml(token.text) }];
    case "codespan":
      return [{ kind: "code", text: unescapeHtml(token.text) }];
    case "strong":
      return [{ kind: "strong", children: children() }];
    case "em":
      return [{ kind: "emphasis", children: children() }];
    case "br":
      return [{ kind: "text", text: " " }];
    case "link": {
      const href = resolveLink(token.href);
      return href === null ? children() : [{ kind: "link", href, children: children() }];
    }
    default:
      return [];
  }
}

// The lexer escapes text for HTML; elements are escaped again when they are drawn.
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const unescapeHtml = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => entities[name]!);
