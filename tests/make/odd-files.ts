import { crc32, deflateRawSync } from "node:zlib";

type Entry = {
  name: string;
  bytes: Buffer;
  /** The size in the headers, when it is not the real one. */
  claimedSize?: number;
};

/** A plain zip file. */
export function makeZip(entries: Entry[]): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, bytes, claimedSize = bytes.length } of entries) {
    const [packed, path] = [deflateRawSync(bytes, { level: 9 }), Buffer.from(name)];
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize, 18);
    fields.writeUInt16LE(path.length, 22);
    const head = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, path, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    local.push(head);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, tail, path]));
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from("PK\x05\x06", "latin1"), end]);
}

const contentTypes = (main: string) =>
  Buffer.from(
    '<?xml version="1.0"?>' +
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `<Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  );
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const macroType = "application/vnd.ms-word.document.macroEnabled.main+xml";

export const docx = () =>
  makeZip([
    { name: "[Content_Types].xml", bytes: contentTypes(wordType) },
    { name: "word/document.xml", bytes: Buffer.from("<w:document/>") },
  ]);
export const docxWithMacros = () =>
  makeZip([
    { name: "[Content_Types].xml", bytes: contentTypes(macroType) },
    { name: "word/vbaProject.bin", bytes: Buffer.from("x") },
  ]);
export const pdf = () =>
  Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
export const mp4 = () =>
  Buffer.concat([
    Buffer.from("00000020", "hex"),
    Buffer.from("ftypisom"),
    Buffer.from("00000200", "hex"),
    Buffer.from("isomiso2avc1mp41"),
    Buffer.alloc(400),
  ]);

/** A document of less than a megabyte whose table of contents unpacks to 300 megabytes. */
export const zipBomb = (megabytes = 300) =>
  makeZip([
    {
      name: "[Content_Types].xml",
      bytes: Buffer.alloc(megabytes * 1024 * 1024, 0x20),
      claimedSize: 500,
    },
  ]);
