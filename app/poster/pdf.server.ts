import PDFDocument from "pdfkit";
import { allCuts, pieces, widthOf } from "./glyphs.server.ts";
import { type Block, circle, type Mark, type Shade, type Sheet } from "./sheet.ts";

type Document = InstanceType<typeof PDFDocument>;

/** Sheets as a PDF, a page each, `scale` times as large. The words are words: found, read aloud and copied, each in its own language. */
export async function pdfOf(sheets: readonly Sheet[], scale = 1): Promise<Buffer> {
  const [first] = sheets;
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: first!.language,
    subset: "PDF/UA" as "PDF/A-1a", // the types do not know it yet
    info: { Title: first!.title, Producer: "Groundswell", Creator: "Groundswell" },
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((done, failed) => {
    document.on("data", (part: Buffer) => void parts.push(part));
    document.on("end", () => done(Buffer.concat(parts)));
    document.on("error", failed);
  });
  for (const { name, bytes } of allCuts()) document.registerFont(name, bytes);
  for (const sheet of sheets) {
    document.addPage({ size: [sheet.width * scale, sheet.height * scale], margin: 0 });
    document.save().scale(scale);
    const page = document.struct("Document", { lang: sheet.language });
    document.addStructure(page);
    for (const block of sheet.blocks) draw(document, page, block);
    page.end();
    document.restore();
  }
  document.end();
  return whole;
}

const tags = { heading: "H1", paragraph: "P", figure: "Figure" } as const;

function draw(document: Document, page: PDFKit.PDFStructureElement, block: Block): void {
  const marks = () => block.marks.forEach((mark) => drawMark(document, mark));
  if (block.as === "decoration") {
    document.markContent("Artifact", { type: "Layout" });
    marks();
    document.endMarkedContent();
    return;
  }
  const options =
    block.as === "figure" ? { alt: block.says } : block.language ? { lang: block.language } : {};
  page.add(document.struct(tags[block.as], options, marks));
}

function drawMark(document: Document, mark: Mark): void {
  if (mark.kind === "words") {
    let { x } = mark;
    for (const { cut, text } of pieces(mark.text, mark.face)) {
      document
        .font(cut.name)
        .fontSize(mark.size)
        .fillColor(mark.colour)
        .text(text, x, mark.y, { lineBreak: false, baseline: "alphabetic" });
      x += widthOf(text, mark.face, mark.size);
    }
    return;
  }
  document.save();
  if (mark.kind === "face") {
    const { x, y, size } = mark;
    document.path(circle(x + size / 2, y + size / 2, size / 2)).clip();
    document.image(Buffer.from(mark.jpeg), x, y, { width: size, height: size });
  } else if (mark.kind === "picture") {
    document.image(Buffer.from(mark.png), mark.x, mark.y, {
      width: mark.width,
      height: mark.height,
    });
  } else {
    if (mark.opacity !== undefined) document.opacity(mark.opacity);
    document.path(mark.d);
    if (mark.fill) document.fill(inked(document, mark.fill));
    else
      document
        .lineWidth(mark.width ?? 1)
        .lineCap("round")
        .lineJoin("round")
        .stroke(mark.stroke!);
  }
  document.restore();
}

function inked(document: Document, shade: Shade): string {
  if (typeof shade === "string") return shade;
  const gradient = document
    .linearGradient(0, shade.top, 0, shade.bottom)
    .stop(0, shade.from)
    .stop(1, shade.to);
  return gradient as unknown as string; // pdfkit takes it wherever it takes a colour; its types forget that
}
