import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { pictureSizes } from "#app/domain/file/picture-sizes.ts";
import { pictureMaxBytes } from "#app/domain/file/picture-widths.ts";
import { Refusal } from "#app/domain/refusals.ts";
import { makePhoto, makePng } from "#tests/make/picture.ts";

const refused = (bytes: Uint8Array) =>
  pictureSizes(bytes).then(
    () => "taken",
    (error) => (error instanceof Refusal ? error.code : error),
  );
const shared = join(process.env.SHARED_DATA ?? "../shared/data", "security/patt/upload");

test("a photo comes out upright, in three widths, as WebP", async () => {
  const picture = await pictureSizes(await makePhoto(2400, 1800));
  expect([picture.width, picture.height]).toEqual([1600, 2133]);
  const made = await Promise.all(picture.sizes.map(({ bytes }) => sharp(bytes).metadata()));
  expect(made.map(({ format, width, orientation }) => [format, width, orientation])).toEqual([
    ["webp", 320, undefined],
    ["webp", 800, undefined],
    ["webp", 1600, undefined],
  ]);
});

test("where and with what it was taken does not come along", async () => {
  const photo = await makePhoto();
  const before = (await sharp(photo).metadata()).exif!;
  expect(before.includes("MARKER")).toBe(true);
  expect(
    before.includes(Buffer.from("8825", "hex")) || before.includes(Buffer.from("2588", "hex")),
  ).toBe(true); // the tag that points at the GPS data
  for (const { bytes } of (await pictureSizes(photo)).sizes) {
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.includes("MARKER")).toBe(false);
  }
});

test("a small picture is not enlarged", async () => {
  const picture = await pictureSizes(makePng(500, 200));
  const widths = await Promise.all(
    picture.sizes.map(async ({ bytes }) => (await sharp(bytes).metadata()).width),
  );
  expect(widths).toEqual([320, 500, 500]);
});

test("a header of 50,000 by 50,000 pixels is refused before anything is unfolded", async () => {
  const before = process.memoryUsage().rss;
  expect(await refused(makePng(50_000, 50_000, 3))).toBe("file.unreadable");
  const gif = Buffer.from("474946383961" + "50c350c3" + "f70000", "hex");
  expect(await refused(Buffer.concat([gif, Buffer.alloc(2_000)]))).toBe("file.unreadable");
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test("a hundred million pixels in a small file cost less than 200 MB", async () => {
  const bomb = makePng(10_000, 10_000);
  const before = process.memoryUsage().rss;
  expect((await pictureSizes(bomb)).width).toBe(1600);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test("what lies behind or beside the picture is not in ours", async () => {
  const script = "<script>alert('MARKER')</script>";
  const gif = await sharp(makePng(20, 20)).gif().toBuffer();
  for (const polyglot of [
    Buffer.concat([makePng(40, 40), Buffer.from(script)]),
    Buffer.concat([gif, Buffer.from(`/*${script}*/`)]),
  ]) {
    for (const { bytes } of (await pictureSizes(polyglot)).sizes)
      expect(bytes.includes("MARKER")).toBe(false);
  }
  expect(await refused(Buffer.from(`GIF89a/*${script}*/=1;`))).toBe("file.unreadable");
  expect(await refused(Buffer.from(`%PDF-1.4 <html>${script}</html>`))).toBe("file.unreadable");
});

test("only kinds that hold a photo are read, whatever the name says", async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>',
  );
  const tiff = await sharp({ create: { width: 5, height: 5, channels: 3, background: "red" } })
    .tiff()
    .toBuffer();
  for (const bytes of [svg, tiff, Buffer.from("hello"), Buffer.alloc(0), Buffer.alloc(1_000_000)])
    expect(await refused(bytes)).toBe("file.unreadable");
});

test("a photo that is cut off is refused, one byte too many too", async () => {
  const photo = await makePhoto();
  expect(await refused(photo.subarray(0, photo.length / 2))).toBe("file.unreadable");
  expect(await refused(new Uint8Array(pictureMaxBytes + 1))).toBe("file.too-large");
});

test.skipIf(!existsSync(shared))(
  "attacks through files: each is refused or comes out clean (needs ../shared/data)",
  async () => {
    const outcomes: Record<string, string> = {};
    for (const entry of readdirSync(shared, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const made = await pictureSizes(readFileSync(join(entry.parentPath, entry.name))).catch(
        (error: Refusal) => error.code,
      );
      outcomes[entry.name] = typeof made === "string" ? made : "made";
      if (typeof made === "string") continue;
      for (const { bytes } of made.sizes) {
        expect((await sharp(bytes).metadata()).format).toBe("webp");
        expect(/<script|onerror|javascript:|<svg/i.test(bytes.toString("latin1"))).toBe(false);
      }
    }
    expect(
      Object.entries(outcomes).filter(
        ([name, said]) => /\.svg|html/.test(name) && said !== "file.unreadable",
      ),
    ).toEqual([]);
    expect(Object.values(outcomes)).toContain("made");
  },
);
