import { PDFiumLibrary } from "@hyzyla/pdfium";
import jsQR from "jsqr";
import sharp from "sharp";

/** The text of the QR code in a picture, or null. */
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

/** The pages of a PDF as PDFium renders them: text, size in points and text of the QR code. */
export async function pagesOf(
  pdf: Uint8Array,
): Promise<{ text: string; width: number; height: number; code: string | null }[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages = [];
  for (const page of document.pages()) {
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
    // Rendering releases the text, so it is read first.
    const text = page.getText().replace(/\s+/g, " ");
    const bitmap = await page.render({ scale: 1000 / width, render: "bitmap" });
    pages.push({
      text,
      width: Math.round(width),
      height: Math.round(height),
      code: codeIn(bitmap.data, bitmap.width, bitmap.height),
    });
  }
  document.destroy();
  library.destroy();
  return pages;
}
