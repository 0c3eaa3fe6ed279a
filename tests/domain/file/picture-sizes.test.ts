import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { pictureSizes } from "#app/domain/file/picture-sizes.ts";
import { maxPictureBytes } from "#app/domain/file/picture-widths.ts";
import { Refusal } from "#app/domain/refusals.ts";
import { makePhoto, makePng } from "#tests/make/picture.ts";

const outcome = (bytes: Uint8Array) =>
  pictureSizes(bytes).then(
    () => "accepted",
    (error) => (error instanceof Refusal ? error.code : error),
  );
const shared = join(process.env.SHARED_DATA ?? "../shared/data", "security/patt/upload");

test("pictureSizes: photo, becomes upright WebP in three widths", async () => {
  const picture = await pictureSizes(await makePhoto(2400, 1800));
  expect([picture.width, picture.height]).toEqual([1600, 2133]);
  const metadata = await Promise.all(picture.sizes.map(({ bytes }) => sharp(bytes).metadata()));
  expect(metadata.map(({ format, width, orientation }) => [format, width, orientation])).toEqual([
    ["webp", 320, undefined],
    ["webp", 800, undefined],
    ["webp", 1600, undefined],
  ]);
});

test("pictureSizes: location and camera data, are removed", async () => {
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

test("pictureSizes: small picture, is not enlarged", async () => {
  const picture = await pictureSizes(makePng(500, 200));
  const widths = await Promise.all(
    picture.sizes.map(async ({ bytes }) => (await sharp(bytes).metadata()).width),
  );
  expect(widths).toEqual([320, 500, 500]);
});

test("pictureSizes: header of 50,000 by 50,000 pixels, is refused before decoding", async () => {
  const before = process.memoryUsage().rss;
  expect(await outcome(makePng(50_000, 50_000, 3))).toBe("file.unreadable");
  const gif = Buffer.from("474946383961" + "50c350c3" + "f70000", "hex");
  expect(await outcome(Buffer.concat([gif, Buffer.alloc(2_000)]))).toBe("file.unreadable");
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test("pictureSizes: a hundred million pixels in a small file, need less than 200 MB", async () => {
  const bomb = makePng(10_000, 10_000);
  const before = process.memoryUsage().rss;
  expect((await pictureSizes(bomb)).width).toBe(1600);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

test("pictureSizes: polyglot files, lose everything but the picture", async () => {
  const script = "<script>alert('MARKER')</script>";
  const gif = await sharp(makePng(20, 20)).gif().toBuffer();
  for (const polyglot of [
    Buffer.concat([makePng(40, 40), Buffer.from(script)]),
    Buffer.concat([gif, Buffer.from(`/*${script}*/`)]),
  ]) {
    for (const { bytes } of (await pictureSizes(polyglot)).sizes)
      expect(bytes.includes("MARKER")).toBe(false);
  }
  expect(await outcome(Buffer.from(`GIF89a/*${script}*/=1;`))).toBe("file.unreadable");
  expect(await outcome(Buffer.from(`%PDF-1.4 <html>${script}</html>`))).toBe("file.unreadable");
});

test("pictureSizes: formats other than photos, are refused", async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>',
  );
  const tiff = await sharp({ create: { width: 5, height: 5, channels: 3, background: "red" } })
    .tiff()
    .toBuffer();
  for (const bytes of [svg, tiff, Buffer.from("hello"), Buffer.alloc(0), Buffer.alloc(1_000_000)])
    expect(await outcome(bytes)).toBe("file.unreadable");
});

test("pictureSizes: truncated or one byte too large, is refused", async () => {
  const photo = await makePhoto();
  expect(await outcome(photo.subarray(0, photo.length / 2))).toBe("file.unreadable");
  expect(await outcome(new Uint8Array(maxPictureBytes + 1))).toBe("file.too-large");
});

test.skipIf(!existsSync(shared))(
  "pictureSizes: attack files, are refused or come out clean (needs ../shared/data)",
  async () => {
    const outcomes: Record<string, string> = {};
    for (const entry of readdirSync(shared, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const result = await pictureSizes(readFileSync(join(entry.parentPath, entry.name))).catch(
        (error: Refusal) => error.code,
      );
      outcomes[entry.name] = typeof result === "string" ? result : "accepted";
      if (typeof result === "string") continue;
      for (const { bytes } of result.sizes) {
        expect((await sharp(bytes).metadata()).format).toBe("webp");
        expect(/<script|onerror|javascript:|<svg/i.test(bytes.toString("latin1"))).toBe(false);
      }
    }
    expect(
      Object.entries(outcomes).filter(
        ([name, code]) => /\.svg|html/.test(name) && code !== "file.unreadable",
      ),
    ).toEqual([]);
    expect(Object.values(outcomes)).toContain("accepted");
  },
);
