import PDFDocument from "pdfkit";
import { allFontFiles, fontRuns, textWidth } from "./glyphs.server.ts";
import {
  type Avatar,
  type Block,
  circle,
  type Paint,
  type Path,
  type Picture,
  type Shape,
  type Sheet,
  type TextLine,
} from "./sheet.ts";

type Document = InstanceType<typeof PDFDocument>;

/**
 * Sheets as a PDF, one page each, scaled by `scale`. The text is real text: it can be searched, read
 * aloud and copied, each part in its own language.
 */
export async function sheetsToPdf(sheets: readonly Sheet[], scale = 1): Promise<Buffer> {
  const [first] = sheets;
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: first!.language,
    subset: "PDF/UA" as "PDF/A-1a", // missing in the types of pdfkit
    info: { Title: first!.title, Producer: "Groundswell", Creator: "Groundswell" },
  });
  const chunks: Buffer[] = [];
  const pdf = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => void chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  for (const { name, bytes } of allFontFiles()) document.registerFont(name, bytes);
  for (const sheet of sheets) {
    document.addPage({ size: [sheet.width * scale, sheet.height * scale], margin: 0 });
    document.save().scale(scale);
    const page = document.struct("Document", { lang: sheet.language });
    document.addStructure(page);
    for (const block of sheet.blocks) drawBlock(document, page, block);
    page.end();
    document.restore();
  }
  document.end();
  return pdf;
}

const tags = { heading: "H1", paragraph: "P", figure: "Figure" } as const;

function drawBlock(document: Document, page: PDFKit.PDFStructureElement, block: Block): void {
  const drawShapes = () => {
    for (const shape of block.shapes) drawShape(document, shape);
  };
  if (block.role === "decoration") {
    document.markContent("Artifact", { type: "Layout" });
    drawShapes();
    document.endMarkedContent();
    return;
  }
  page.add(document.struct(tags[block.role], structOptions(block), drawShapes));
}

function structOptions(block: Exclude<Block, { role: "decoration" }>) {
  if (block.role === "figure") return { alt: block.alt };
  return block.language ? { lang: block.language } : {};
}

function drawShape(document: Document, shape: Shape): void {
  if (shape.kind === "text") {
    drawText(document, shape);
    return;
  }
  document.save();
  if (shape.kind === "path") drawPath(document, shape);
  else drawPicture(document, shape);
  document.restore();
}

function drawText(document: Document, line: TextLine): void {
  let { x } = line;
  for (const { file, text } of fontRuns(line.text, line.face)) {
    document
      .font(file.name)
      .fontSize(line.size)
      .fillColor(line.colour)
      .text(text, x, line.y, { lineBreak: false, baseline: "alphabetic" });
    x += textWidth(text, line.face, line.size);
  }
}

function drawPicture(document: Document, shape: Avatar | Picture): void {
  if (shape.kind === "avatar") {
    const { x, y, size } = shape;
    document.path(circle(x + size / 2, y + size / 2, size / 2)).clip();
    document.image(Buffer.from(shape.jpeg), x, y, { width: size, height: size });
  } else {
    const { x, y, width, height } = shape;
    document.image(Buffer.from(shape.png), x, y, { width, height });
  }
}

function drawPath(document: Document, path: Path): void {
  if (path.opacity !== undefined) document.opacity(path.opacity);
  document.path(path.d);
  if (path.fill) document.fill(paintOf(document, path.fill));
  else
    document
      .lineWidth(path.width ?? 1)
      .lineCap("round")
      .lineJoin("round")
      .stroke(path.stroke!);
}

function paintOf(document: Document, paint: Paint): string {
  if (typeof paint === "string") return paint;
  const gradient = document
    .linearGradient(0, paint.top, 0, paint.bottom)
    .stop(0, paint.from)
    .stop(1, paint.to);
  // pdfkit accepts a gradient wherever it accepts a colour; its types do not.
  return gradient as unknown as string;
}
