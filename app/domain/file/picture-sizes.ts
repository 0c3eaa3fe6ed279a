import sharp from "sharp";
import { pictureWidths } from "#app/rich-text/file-text.ts";
import { refuse } from "../refusals.ts";
import { maxPictureBytes, type PictureWidth } from "./picture-widths.ts";

// Phones make pictures of up to two hundred million pixels. Sequential JPEG and PNG are shrunk
// while they are read and need little memory. A picture that must be decoded as a whole
// (progressive, interlaced, GIF) may have far fewer pixels.
const maxPixels = 200_000_000;
const maxPixelsDecodedWhole = 25_000_000;

// Only these decoders may read an upload: never SVG, PDF or a scientific format.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpeg",
    "VipsForeignLoadPng",
    "VipsForeignLoadWebp",
    "VipsForeignLoadNsgif",
  ],
});
sharp.cache(false);
sharp.concurrency(1);

const sequentialFormats = new Set(["jpeg", "png"]);
const maxConcurrent = 2;
const queue = { running: 0, waiting: [] as (() => void)[] };

type Picture = { width: number; height: number; sizes: { width: PictureWidth; bytes: Buffer }[] };

/**
 * Decodes an uploaded picture and encodes it again in our sizes: upright, in sRGB and without
 * metadata (location, camera, appended scripts). The format is detected from the content. At most
 * two pictures are processed at once; others wait. Refuses file.too-large and file.unreadable.
 */
export async function pictureSizes(upload: Uint8Array): Promise<Picture> {
  if (upload.byteLength > maxPictureBytes) refuse("file.too-large");
  if (queue.running >= maxConcurrent)
    await new Promise<void>((resume) => queue.waiting.push(resume));
  queue.running++;
  return makeSizes(upload)
    .then(
      (picture) => picture,
      () => refuse("file.unreadable"), // whatever error the decoder gives
    )
    .finally(() => {
      queue.running--;
      queue.waiting.shift()?.();
    });
}

/** A stored picture as a small PNG. */
export const pictureForEmail = (stored: Uint8Array) =>
  sharp(stored)
    .resize({ width: 480, height: 160, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();

async function makeSizes(upload: Uint8Array): Promise<Picture> {
  const source = sharp(upload, { limitInputPixels: maxPixels, failOn: "error", animated: false });
  const { format, width, height, isProgressive } = await source.metadata();
  const isSequential = sequentialFormats.has(format) && !isProgressive;
  if (width * height > (isSequential ? maxPixels : maxPixelsDecodedWhole))
    refuse("file.unreadable");

  const widest = pictureWidths.at(-1)!;
  const large = await source
    .autoOrient()
    .resize({ width: widest, height: widest * 2, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: large.info.width, height: large.info.height, channels: large.info.channels };

  const sizes: Picture["sizes"] = [];
  for (const maxWidth of pictureWidths) {
    const smaller = sizes.at(-1);
    const bytes =
      smaller && smaller.width >= raw.width && smaller.width * 2 >= raw.height
        ? smaller.bytes
        : await sharp(large.data, { raw })
            .resize({
              width: maxWidth,
              height: maxWidth * 2,
              fit: "inside",
              withoutEnlargement: true,
            })
            .webp({ quality: 78, effort: 3 })
            .toBuffer();
    sizes.push({ width: maxWidth, bytes });
  }
  return { width: raw.width, height: raw.height, sizes };
}
