// Whether a page still looks as it did. Kept pictures are compressed, and browsers draw the edge of a letter each in their own
// way; so squares of twelve pixels on the screen are compared by their average colour, which neither changes and any real change does.
import sharp from "sharp";

/** Squares are this many kept pixels wide. */
const square = 4;
/** Of 255, in one colour: how far a square's average may be off. */
const off = 10;
/** So many squares may be further off than that. */
const few = 3;

type Averages = { data: Buffer; width: number; height: number };
export type Difference = { squares: number; share: number; where: { x: number; y: number }[] };

/** Null when `now` looks like `before`. */
export async function difference(before: Buffer, now: Buffer): Promise<Difference | null> {
  const [a, b] = await Promise.all([averages(before), averages(now)]);
  const where: Difference["where"] = [];
  for (let y = 0; y < Math.max(a.height, b.height); y++) {
    for (let x = 0; x < Math.max(a.width, b.width); x++) {
      if (
        y >= Math.min(a.height, b.height) ||
        x >= Math.min(a.width, b.width) ||
        farAt(a, b, x, y) > off
      )
        where.push({ x, y });
    }
  }
  return where.length <= few
    ? null
    : {
        squares: where.length,
        share: where.length / (a.width * Math.max(a.height, b.height)),
        where,
      };
}

async function averages(picture: Buffer): Promise<Averages> {
  const { width, height } = await sharp(picture).metadata();
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .resize(Math.round(width / square), Math.round(height / square), {
      fit: "fill",
      kernel: "linear",
    })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function farAt(a: Averages, b: Averages, x: number, y: number): number {
  let far = 0;
  for (let colour = 0; colour < 3; colour++)
    far = Math.max(
      far,
      Math.abs(a.data[(y * a.width + x) * 3 + colour]! - b.data[(y * b.width + x) * 3 + colour]!),
    );
  return far;
}

/** Before, now, and now with what changed framed, side by side. */
export async function sideBySide(
  before: Buffer,
  now: Buffer,
  { where }: Difference,
): Promise<Buffer> {
  const [a, b] = await Promise.all([sharp(before).metadata(), sharp(now).metadata()]);
  const [width, height, gap] = [Math.max(a.width, b.width), Math.max(a.height, b.height), 12];
  const marks = where
    .map(
      ({ x, y }) =>
        `<rect x="${x * square}" y="${y * square}" width="${square}" height="${square}"/>`,
    )
    .join("");
  const marked = await sharp(now)
    .extend({ bottom: height - b.height, right: width - b.width, background: "#fff" })
    .composite([
      {
        input: Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="#f0f" fill-opacity="0.55">${marks}</g></svg>`,
        ),
      },
    ])
    .toBuffer();
  return sharp({ create: { width: width * 3 + gap * 2, height, channels: 3, background: "#f0f" } })
    .composite(
      [before, now, marked].map((input, n) => ({ input, left: n * (width + gap), top: 0 })),
    )
    .png()
    .toBuffer();
}
