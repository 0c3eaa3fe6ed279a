import { Fragment, type ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { Block, Inline } from "#app/std/markdown.ts";

/** Draws a Markdown page. The content never changes while it is shown, so positions are stable keys. */
export function MarkdownView({ blocks }: { blocks: readonly Block[] }) {
  return <>{keyed(blocks, (block) => drawBlock(block))}</>;
}

function keyed<Item>(items: readonly Item[], draw: (item: Item) => ReactNode): ReactNode[] {
  return items.map((item, position) => {
    const key = String(position);
    return <Fragment key={key}>{draw(item)}</Fragment>;
  });
}

const drawInlines = (inlines: readonly Inline[]) => keyed(inlines, drawInline);

function drawInline(inline: Inline): ReactNode {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "code":
      return <code>{inline.text}</code>;
    case "strong":
      return <strong>{drawInlines(inline.children)}</strong>;
    case "emphasis":
      return <em>{drawInlines(inline.children)}</em>;
    case "link":
      return <a href={inline.href}>{drawInlines(inline.children)}</a>;
  }
}

function drawBlock(block: Block): ReactNode {
  switch (block.kind) {
    case "heading":
      return <Heading {...block} />;
    case "paragraph":
      return <p>{drawInlines(block.children)}</p>;
    case "quote":
      return (
        <blockquote>
          <MarkdownView blocks={block.children} />
        </blockquote>
      );
    case "code":
      return (
        // A long line scrolls sideways, so the block can be reached by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be focusable
        <pre tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "list":
      return <List {...block} />;
    case "table":
      return <Table {...block} />;
  }
}

function Heading({ level, id, children }: { level: number; id: string; children: Inline[] }) {
  const Tag = (["h1", "h2"] as const)[Math.max(level, 1) - 1] ?? "h3";
  return <Tag id={id}>{drawInlines(children)}</Tag>;
}

function List({ ordered, items }: { ordered: boolean; items: Block[][] }) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag>
      {keyed(items, (item) => (
        <li>
          <MarkdownView blocks={item} />
        </li>
      ))}
    </Tag>
  );
}

function Table({ head, rows }: { head: Inline[][]; rows: Inline[][][] }) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be focusable
    <section className="help-table" aria-label={t("help.table")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {keyed(head, (cell) => (
              <th scope="col">{drawInlines(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows, (row) => (
            <tr>
              {keyed(row, (cell) => (
                <td>{drawInlines(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
