import { inflateSync } from "node:zlib";

/**
 * The font inside a WOFF file, as an ordinary TrueType font. Unpacked once by zlib: fontkit would unpack a table anew each time
 * it looks at a letter, which made a poster take five times as long.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("not a WOFF file");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = 44 + at * 20;
    const [offset, packed, length] = [
      woff.readUInt32BE(entry + 4),
      woff.readUInt32BE(entry + 8),
      woff.readUInt32BE(entry + 12),
    ];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      sum: woff.subarray(entry + 16, entry + 20),
      bytes: packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes,
    };
  });

  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8); // which kind of font it is
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);

  const parts: Uint8Array[] = [head];
  let offset = head.length;
  tables.forEach(({ tag, sum, bytes }, at) => {
    const entry = 12 + at * 16;
    tag.copy(head, entry);
    sum.copy(head, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    const rest = (4 - (bytes.length % 4)) % 4;
    parts.push(bytes, Buffer.alloc(rest));
    offset += bytes.length + rest;
  });
  return Buffer.concat(parts);
}
