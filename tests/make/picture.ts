import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A photo as a phone takes it: rotated by its orientation tag, with place and camera. */
export const makePhoto = (width = 1200, height = 900) =>
  sharp({ create: { width, height, channels: 3, background: "#2a7f8f" } })
    .withExif({
      IFD0: { Make: "MARKER-CAMERA", Copyright: "<script>MARKER</script>" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "52/1 22/1 26/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "4/1 53/1 22/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** Bytes as an uploaded file of a form. */
export const asUpload = (bytes: Uint8Array, size = bytes.length) => ({
  size,
  arrayBuffer: async () => Uint8Array.from(bytes).buffer,
});

function chunk(type: string, data: Buffer) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const output = Buffer.alloc(body.length + 8);
  output.writeUInt32BE(data.length, 0);
  body.copy(output, 4);
  output.writeUInt32BE(crc32(body), body.length + 4);
  return output;
}

/**
 * A black PNG that claims a size and holds that many lines: a small file that unpacks to a large
 * one.
 */
export function makePng(width: number, height: number, lines = height) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.alloc(1 + width * 3);
  const data = deflateSync(Buffer.concat(Array.from({ length: lines }, () => line)), { level: 9 });
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
