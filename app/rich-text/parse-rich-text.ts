import { isBlank } from "#app/std/blank.ts";
import {
  type Block,
  type Mark,
  markRules,
  nodeRules,
  type RichText,
  type RichTextNode,
} from "./rich-text.ts";
import { unstorableCharacter } from "./storable-text.ts";

/** Why a document was refused. */
export const richTextProblems = [
  "damaged",
  "empty",
  "too-long",
  "too-deep",
  "characters",
  "address",
] as const;
export type RichTextProblem = (typeof richTextProblems)[number];

/** `text` counts UTF-16 units, as a browser does; `depth` counts levels, the document included. */
export type RichTextLimits = { text: number; depth: number; nodes: number; json: number };
export const richTextLimits: RichTextLimits = {
  text: 20_000,
  depth: 20,
  nodes: 10_000,
  json: 1_000_000,
};

export type ParsedRichText =
  | { doc: RichText; problem?: undefined }
  | { doc?: undefined; problem: RichTextProblem };

/**
 * Parses a document from outside, as JSON text or an object. The result is rebuilt from the table
 * in rich-text.ts and holds nothing else. An unknown node, mark, attribute or key refuses the whole
 * document, because dropping it would lose what was typed.
 */
export function parseRichText(json: unknown, limits: Partial<RichTextLimits> = {}): ParsedRichText {
  const parser = new Parser({ ...richTextLimits, ...limits });
  try {
    return { doc: parser.parse(json) };
  } catch (error) {
    if (error instanceof ParseError) return { problem: error.problem };
    throw error;
  }
}

/** Whether a document has no text, picture, file or mention. */
export function isEmptyRichText(doc: RichText): boolean {
  const isEmpty = (node: RichTextNode): boolean =>
    node.type === "text"
      ? isBlank(node.text)
      : node.type !== "image" &&
        node.type !== "file" &&
        node.type !== "mention" &&
        (!("content" in node) || (node.content ?? []).every(isEmpty));
  return isEmpty(doc);
}

class ParseError extends Error {
  constructor(readonly problem: RichTextProblem) {
    super(problem);
  }
}

const fail = (problem: RichTextProblem): never => {
  throw new ParseError(problem);
};

type UnknownRecord = Record<string, unknown>;
const allowedKeys = {
  node: ["type", "attrs", "content", "marks"],
  text: ["type", "marks", "text"],
  mark: ["type", "attrs"],
};

class Parser {
  #nodes = 0;
  #text = 0;
  constructor(readonly limits: RichTextLimits) {}

  parse(json: unknown): RichText {
    if (typeof json !== "string") return this.node(json, "doc", 1) as RichText;
    if (json.length > this.limits.json) fail("too-long");
    return this.node(parseJson(json), "doc", 1) as RichText;
  }

  node(value: unknown, kind: string, depth: number): RichTextNode {
    if (depth > this.limits.depth) fail("too-deep");
    if (++this.#nodes > this.limits.nodes) fail("too-long");
    const node = asRecord(value);
    const type = node.type as RichTextNode["type"];
    if (typeof type !== "string" || !Object.hasOwn(nodeRules, type)) return fail("damaged");
    const rule = nodeRules[type];
    if (rule.kind !== kind) fail("damaged");
    requireKeys(node, type === "text" ? allowedKeys.text : allowedKeys.node);
    if (kind !== "inline" && "marks" in node) fail("damaged");
    const marks = kind === "inline" ? this.marks(node.marks) : {};
    if (type === "text") return { type, ...marks, text: this.text(node.text) };
    const attrs = this.attrs(node.attrs, rule.attrs);
    return { type, ...attrs, ...marks, ...this.content(node.content, rule, depth) } as RichTextNode;
  }

  content(
    value: unknown,
    rule: (typeof nodeRules)[RichTextNode["type"]],
    depth: number,
  ): { content?: RichTextNode[] } {
    const children = value === undefined ? [] : asArray(value);
    if (children.length < (rule.minChildren ?? 0)) fail("damaged");
    if (children.length && !rule.children) fail("damaged");
    if (children.length > this.limits.nodes) fail("too-long");
    const content = children.map((child) => this.node(child, rule.children!, depth + 1));
    if (rule.onlyChild && content.some(({ type }) => type !== rule.onlyChild)) fail("damaged");
    if (rule.firstChild && content[0]?.type !== rule.firstChild) fail("damaged");
    return content.length ? { content } : {};
  }

  text(value: unknown): string {
    if (typeof value !== "string" || !value) return fail("damaged");
    this.#text += value.length;
    if (this.#text > this.limits.text) fail("too-long");
    return unstorableCharacter.test(value) ? fail("characters") : value;
  }

  marks(value: unknown): { marks?: Mark[] } {
    if (value === undefined) return {};
    if (!Array.isArray(value) || value.length > Object.keys(markRules).length)
      return fail("damaged");
    const marks = value.map((item) => this.mark(item));
    if (new Set(marks.map((mark) => mark.type)).size < marks.length) fail("damaged");
    return marks.length ? { marks } : {};
  }

  mark(value: unknown): Mark {
    const mark = asRecord(value);
    const type = mark.type as Mark["type"];
    if (typeof type !== "string" || !Object.hasOwn(markRules, type)) return fail("damaged");
    requireKeys(mark, allowedKeys.mark);
    const problem = type === "link" ? "address" : "damaged";
    return { type, ...this.attrs(mark.attrs, markRules[type].attrs, problem) } as Mark;
  }

  attrs(
    value: unknown,
    rule: UnknownRecord,
    problem: RichTextProblem = "damaged",
  ): { attrs?: UnknownRecord } {
    const names = Object.keys(rule);
    const attrs = value === undefined ? {} : asRecord(value);
    requireKeys(attrs, names);
    const clean: UnknownRecord = {};
    for (const name of names) {
      const attr = Object.hasOwn(attrs, name) ? attrs[name] : undefined;
      if (!(rule[name] as (value: unknown) => boolean)(attr)) fail(problem);
      if (typeof attr === "string" && unstorableCharacter.test(attr)) fail("characters");
      clean[name] = attr;
    }
    return names.length ? { attrs: clean } : {};
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return fail("damaged");
  }
}

function asRecord(value: unknown): UnknownRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as UnknownRecord)
    : fail("damaged");
}

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : fail("damaged"));

function requireKeys(value: UnknownRecord, allowed: string[]) {
  for (const key of Object.keys(value)) if (!allowed.includes(key)) fail("damaged");
}

/** Checks blocks that our own code built against the same table and limits. */
export const parseBlocks = (content: Block[], limits?: Partial<RichTextLimits>) =>
  parseRichText({ type: "doc", content }, limits);
