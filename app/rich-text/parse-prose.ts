import { isBlank } from "#app/std/blank.ts";
import { type Block, type Mark, marks, nodes, type Prose, type ProseNode } from "./prose.ts";
import { unstorable } from "./storable.ts";

/** Why a document was refused. Each has its sentence under `prose.problem.<code>`. */
export const proseProblems = [
  "damaged",
  "empty",
  "too-long",
  "too-deep",
  "characters",
  "address",
] as const;
export type ProseProblem = (typeof proseProblems)[number];

/** `text` counts UTF-16 units, as a browser does; `depth` counts levels with the document as the first. */
export type ProseLimits = { text: number; depth: number; nodes: number; json: number };
export const proseLimits: ProseLimits = { text: 20_000, depth: 20, nodes: 10_000, json: 1_000_000 };

export type ParsedProse =
  | { doc: Prose; problem?: undefined }
  | { doc?: undefined; problem: ProseProblem };

/**
 * A document from outside, as JSON text or already parsed. What comes back was rebuilt from the table in prose.ts and
 * holds nothing else. An unknown node, mark, attribute or key refuses the whole: dropping it would lose what was typed.
 */
export function parseProse(json: unknown, limits: Partial<ProseLimits> = {}): ParsedProse {
  const reader = new Reader({ ...proseLimits, ...limits });
  try {
    return { doc: reader.read(json) };
  } catch (stop) {
    if (stop instanceof Stop) return { problem: stop.problem };
    throw stop;
  }
}

/** No words, no picture, no file and nobody mentioned. */
export function isEmptyProse(doc: Prose): boolean {
  const empty = (node: ProseNode): boolean =>
    node.type === "text"
      ? isBlank(node.text)
      : node.type !== "image" &&
        node.type !== "file" &&
        node.type !== "mention" &&
        (!("content" in node) || (node.content ?? []).every(empty));
  return empty(doc);
}

class Stop extends Error {
  constructor(readonly problem: ProseProblem) {
    super(problem);
  }
}

const stop = (problem: ProseProblem): never => {
  throw new Stop(problem);
};

type Loose = Record<string, unknown>;
const keysOf = {
  node: ["type", "attrs", "content", "marks"],
  text: ["type", "marks", "text"],
  mark: ["type", "attrs"],
};

class Reader {
  #nodes = 0;
  #text = 0;
  constructor(readonly limits: ProseLimits) {}

  read(json: unknown): Prose {
    if (typeof json !== "string") return this.node(json, "doc", 1) as Prose;
    if (json.length > this.limits.json) stop("too-long");
    return this.node(parsed(json), "doc", 1) as Prose;
  }

  node(value: unknown, kind: string, depth: number): ProseNode {
    if (depth > this.limits.depth) stop("too-deep");
    if (++this.#nodes > this.limits.nodes) stop("too-long");
    const node = plain(value);
    const type = node.type as ProseNode["type"];
    if (typeof type !== "string" || !Object.hasOwn(nodes, type)) return stop("damaged");
    const rule = nodes[type];
    if (rule.is !== kind) stop("damaged");
    onlyKeys(node, type === "text" ? keysOf.text : keysOf.node);
    const marked =
      kind === "inline" ? this.marks(node.marks) : "marks" in node ? stop("damaged") : {};
    if (type === "text") return { type, ...marked, text: this.text(node.text) };
    const attrs = this.attrs(node.attrs, rule.attrs);
    return { type, ...attrs, ...marked, ...this.content(node.content, rule, depth) } as ProseNode;
  }

  content(
    value: unknown,
    rule: (typeof nodes)[ProseNode["type"]],
    depth: number,
  ): { content?: ProseNode[] } {
    const children =
      value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : stop("damaged");
    if (children.length < (rule.least ?? 0) || (children.length && !rule.holds)) stop("damaged");
    if (children.length > this.limits.nodes) stop("too-long");
    const content = children.map((child) => this.node(child, rule.holds!, depth + 1));
    if (rule.only && content.some(({ type }) => type !== rule.only)) stop("damaged");
    if (rule.begins && content[0]?.type !== rule.begins) stop("damaged");
    return content.length ? { content } : {};
  }

  text(value: unknown): string {
    if (typeof value !== "string" || !value) return stop("damaged");
    if ((this.#text += value.length) > this.limits.text) stop("too-long");
    return unstorable.test(value) ? stop("characters") : value;
  }

  marks(value: unknown): { marks?: Mark[] } {
    if (value === undefined) return {};
    if (!Array.isArray(value) || value.length > Object.keys(marks).length) return stop("damaged");
    const list = value.map((each) => {
      const mark = plain(each);
      const type = mark.type as Mark["type"];
      if (typeof type !== "string" || !Object.hasOwn(marks, type)) return stop("damaged");
      onlyKeys(mark, keysOf.mark);
      return {
        type,
        ...this.attrs(mark.attrs, marks[type].attrs, type === "link" ? "address" : "damaged"),
      } as Mark;
    });
    if (new Set(list.map((mark) => mark.type)).size < list.length) stop("damaged");
    return list.length ? { marks: list } : {};
  }

  attrs(value: unknown, rule: Loose, wrong: ProseProblem = "damaged"): { attrs?: Loose } {
    const names = Object.keys(rule);
    const attrs = value === undefined ? {} : plain(value);
    onlyKeys(attrs, names);
    const clean: Loose = {};
    for (const name of names) {
      const one = Object.hasOwn(attrs, name) ? attrs[name] : undefined;
      if (!(rule[name] as (value: unknown) => boolean)(one)) stop(wrong);
      if (typeof one === "string" && unstorable.test(one)) stop("characters");
      clean[name] = one;
    }
    return names.length ? { attrs: clean } : {};
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return stop("damaged");
  }
}

function plain(value: unknown): Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Loose)
    : stop("damaged");
}

function onlyKeys(value: Loose, allowed: string[]) {
  for (const key of Object.keys(value)) if (!allowed.includes(key)) stop("damaged");
}

/** The blocks of a document that was made by our own code, held against the same table and limits. */
export const parseBlocks = (content: Block[], limits?: Partial<ProseLimits>) =>
  parseProse({ type: "doc", content }, limits);
