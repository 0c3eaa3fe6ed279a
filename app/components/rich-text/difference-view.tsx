import { useT } from "#app/i18n/language.tsx";
import { paths } from "#app/paths.ts";
import { isFileAddress } from "#app/rich-text/address.ts";
import type { DiffLine, Span } from "#app/rich-text/change/readable-change.ts";

/** A text with its changes, line by line: for eyes (underlined, struck through, moved), and for ears (said before and after). */
export function DifferenceView({ lines }: { lines: readonly DiffLine[] }) {
  return (
    <div className="difference" dir="auto">
      {lines.map((line, at) => (
        <Line key={at} line={line} />
      ))}
    </div>
  );
}

const whole = { added: "ins", removed: "del" } as const;

function Line({ line }: { line: DiffLine }) {
  const t = useT();
  const { is, kind, was, deep, spans, picture, row } = line;
  const Tag = is === "added" || is === "removed" ? whole[is] : "span";
  const said = is === "same" ? null : t(`editor.change.${is}`);
  return (
    <div
      className="difference-line"
      data-is={is}
      data-kind={kind}
      data-row={row || undefined}
      data-deep={Math.min(deep, 4)}
    >
      {was && <small className="difference-note">{t(`editor.change.now.${kind}`)}</small>}
      {(is === "left" || is === "came") && <small className="difference-note">{said}</small>}
      <Tag>
        {Tag !== "span" && <span className="sr-only">{said} </span>}
        {picture && <Picture {...picture} />}
        {spans.map((span, at) => (
          <Words key={at} span={span} />
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

function Words({ span }: { span: Span }) {
  const t = useT();
  const { is, text, bold, italic, href } = span;
  const looks = (
    <span className={`${bold ? "font-bold " : ""}${italic ? "italic" : ""}` || undefined}>
      {text}
      {href && href !== text && <small> ({href})</small>}
    </span>
  );
  if (is === "same") return looks;
  const Tag = whole[is];
  const said = span.break ? t(`editor.change.line-${is}`) : t(`editor.change.${is}`);
  return (
    <Tag>
      <span className="sr-only">{said} </span>
      {span.break ? <span aria-hidden="true">{text}</span> : looks}
      {!span.break && <span className="sr-only"> {t("editor.change.end")} </span>}
    </Tag>
  );
}
