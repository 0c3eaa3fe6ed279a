import sharp from "sharp";
import { pictureWidths } from "#app/rich-text/file-text.ts";
import { refuse } from "../refusals.ts";
import { type PictureWidth, pictureMaxBytes } from "./picture-widths.ts";

// Two hundred million pixels is the largest a phone makes; JPEG and PNG in lines are shrunk while they are read and cost
// little memory. What must be unfolded whole before the first line is known (progressive, interlaced, GIF) may hold far fewer.
const mostPixels = 200_000_000;
const mostPixelsUnfolded = 25_000_000;

// Only these readers are ever let near what a stranger sent: never SVG, PDF or a scientific format.
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

const inLines = new Set(["jpeg", "png"]);
const inLine = { working: 0, waiting: [] as (() => void)[] };

type Picture = { width: number; height: number; sizes: { width: PictureWidth; bytes: Buffer }[] };

/**
 * What a stranger sent, decoded and made anew: upright, in sRGB, without a trace of what else was in the file (place,
 * camera, scripts behind the end). What it is, is told by its content. Refuses file.too-large and file.unreadable.
 * Two pictures at most are worked on at once; the others wait.
 */
export async function pictureSizes(sent: Uint8Array): Promise<Picture> {
  if (sent.byteLength > pictureMaxBytes) refuse("file.too-large");
  if (inLine.working >= 2) await new Promise<void>((go) => inLine.waiting.push(go));
  inLine.working++;
  return makeSizes(sent)
    .then(
      (made) => made,
      () => refuse("file.unreadable"),
    ) // whatever a decoder says about a stranger's file, that is the answer
    .finally(() => {
      inLine.working--;
      inLine.waiting.shift()?.();
    });
}

/** One of our own pictures as a small PNG. */
export const pictureForLetters = (ours: Uint8Array) =>
  sharp(ours)
    .resize({ width: 480, height: 160, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer();

async function makeSizes(sent: Uint8Array): Promise<Picture> {
  const source = sharp(sent, { limitInputPixels: mostPixels, failOn: "error", animated: false });
  const { format, width, height, isProgressive } = await source.metadata();
  if (width * height > (inLines.has(format) && !isProgressive ? mostPixels : mostPixelsUnfolded))
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
  for (const wanted of pictureWidths) {
    const before = sizes.at(-1);
    const bytes =
      before && before.width >= raw.width && before.width * 2 >= raw.height
        ? before.bytes
        : await sharp(large.data, { raw })
            .resize({ width: wanted, height: wanted * 2, fit: "inside", withoutEnlargement: true })
            .webp({ quality: 78, effort: 3 })
            .toBuffer();
    sizes.push({ width: wanted, bytes });
  }
  return { width: raw.width, height: raw.height, sizes };
}
