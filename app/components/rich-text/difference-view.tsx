import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { isFileAddress } from "#app/rich-text/address.ts";
import type { DiffLine, Span } from "#app/rich-text/change/readable-change.ts";

/**
 * A text with its changes, line by line: underlined, struck through or moved, and announced before
 * and after to screen readers.
 */
export function DifferenceView({ lines }: { lines: readonly DiffLine[] }) {
  return (
    <div className="difference" dir="auto">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, and the list never changes
        <Line key={index} line={line} />
      ))}
    </div>
  );
}

const tagNames = { added: "ins", removed: "del" } as const;

function Line({ line }: { line: DiffLine }) {
  const t = useT();
  const { status, kind, previousKind, depth, spans, picture, row } = line;
  const Tag = status === "added" || status === "removed" ? tagNames[status] : "span";
  const announcement = status === "same" ? null : t(`editor.change.${status}`);
  return (
    <div
      className="difference-line"
      data-is={status}
      data-kind={kind}
      data-row={row || undefined}
      data-deep={Math.min(depth, 4)}
    >
      {previousKind && <small className="difference-note">{t(`editor.change.now.${kind}`)}</small>}
      {(status === "left" || status === "came") && (
        <small className="difference-note">{announcement}</small>
      )}
      <Tag>
        {Tag !== "span" && <span className="sr-only">{announcement} </span>}
        {picture && <Picture {...picture} />}
        {spans.map((span, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans may repeat, and the list never changes
          <SpanText key={index} span={span} />
        ))}
        {Tag !== "span" && <span className="sr-only"> {t("editor.change.end")} </span>}
      </Tag>
    </div>
  );
}

function Picture({ src, alt }: { src: string; alt: string }) {
  if (!isFileAddress(src)) return null;
  return <img src={paths.file(src.slice("/files/".length), 320)} alt={alt} loading="lazy" />;
}

function SpanText({ span }: { span: Span }) {
  const t = useT();
  const { status, text, bold, italic, href } = span;
  const content = (
    <span className={`${bold ? "font-bold " : ""}${italic ? "italic" : ""}` || undefined}>
      {text}
      {href && href !== text && <small> ({href})</small>}
    </span>
  );
  if (status === "same") return content;
  const Tag = tagNames[status];
  const announcement = span.isLineBreak
    ? t(`editor.change.line-${status}`)
    : t(`editor.change.${status}`);
  return (
    <Tag>
      <span className="sr-only">{announcement} </span>
      {span.isLineBreak ? <span aria-hidden="true">{text}</span> : content}
      {!span.isLineBreak && <span className="sr-only"> {t("editor.change.end")} </span>}
    </Tag>
  );
}
