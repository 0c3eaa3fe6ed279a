import { PDFiumLibrary } from "@hyzyla/pdfium";
import jsQR from "jsqr";
import sharp from "sharp";

/** What a camera reads from a picture, or null. */
function codeIn(pixels: Uint8Array, width: number, height: number): string | null {
  return (
    jsQR(new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.byteLength), width, height)
      ?.data ?? null
  );
}

export async function codeInPng(png: Buffer): Promise<string | null> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return codeIn(data, info.width, info.height);
}

/** The pages of a PDF as another engine sees them: their words, how large they are in points, and what a camera reads on them. */
export async function pagesOf(
  pdf: Uint8Array,
): Promise<{ text: string; width: number; height: number; code: string | null }[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages = [];
  for (const page of document.pages()) {
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
    const text = page.getText().replace(/\s+/g, " "); // before it is drawn: after that the engine has let go of it
    const drawn = await page.render({ scale: 1000 / width, render: "bitmap" });
    pages.push({
      text,
      width: Math.round(width),
      height: Math.round(height),
      code: codeIn(drawn.data, drawn.width, drawn.height),
    });
  }
  document.destroy();
  library.destroy();
  return pages;
}
