const maxPixels = 2048; // the largest size shown on a page
const quality = 0.85;
// Larger than the photo of any phone; decoding more may crash a browser.
const maxBytes = 80 * 1024 * 1024;

/**
 * Re-encodes a photo in the browser: upright, at most 2,048 pixels long, without metadata (place,
 * camera). Returns "unreadable" or "too-large" for a file that cannot be used, and the file itself
 * where the browser cannot re-encode it, since the server does the same.
 */
export async function shrinkPhoto(file: File): Promise<File | "unreadable" | "too-large"> {
  if (file.size > maxBytes) return "too-large";
  if (typeof createImageBitmap !== "function") return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(
    () => null,
  );
  if (!bitmap) return "unreadable";
  const scale = Math.min(1, maxPixels / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (!context) return file;
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await encodePhoto(canvas, file.type);
  if (!blob) return file;
  const baseName = file.name.replace(/\.[^.]*$/, "");
  return new File([blob], `${baseName}.${blob.type.split("/")[1]}`, { type: blob.type });
}

// A browser that cannot write WebP returns a PNG: right for transparency, far too heavy for a
// photo.
async function encodePhoto(canvas: HTMLCanvasElement, originalType: string): Promise<Blob | null> {
  const webp = await toBlob(canvas, "image/webp");
  return webp?.type === "image/webp" || /png|gif|webp/.test(originalType)
    ? webp
    : toBlob(canvas, "image/jpeg");
}

const toBlob = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
