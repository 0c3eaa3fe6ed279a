import { fileTypeFromStream } from "file-type";
import { refuse } from "../refusals.ts";
import type { StreamableFile } from "./fields.ts";
import { type FileKind, fileKinds, pictureTypes } from "./file-kinds.ts";

/**
 * Detects the type of an uploaded file by its content: a picture to re-encode, or a kind that is
 * stored as it is. Refuses file.kind.
 */
export async function detectFileType(upload: StreamableFile): Promise<"picture" | FileKind> {
  // A file on which the detector fails has no known type.
  const found = await fileTypeFromStream(upload.stream()).then(
    (type) => type,
    () => undefined,
  );
  if (found && (pictureTypes as readonly string[]).includes(found.mime)) return "picture";
  if (found)
    return Object.hasOwn(fileKinds, found.ext) && !plainTextKinds.has(found.ext)
      ? (found.ext as FileKind)
      : refuse("file.kind");
  const extension = /\.(txt|csv)$/i.exec(upload.name)?.[1]?.toLowerCase();
  return extension && (await isPlainText(upload)) ? (extension as FileKind) : refuse("file.kind");
}

const plainTextKinds = new Set(["txt", "csv"]);
const maxTextBytes = 5 * 1024 * 1024;
// Text files are only downloaded, never shown; still, markup does not count as plain text.
const markup = /<(!doctype|html|head|body|script|svg|iframe|object|embed|img|\?xml)\b/i;

async function isPlainText(upload: StreamableFile): Promise<boolean> {
  if (upload.size > maxTextBytes) return false;
  const text = new TextDecoder().decode(await upload.arrayBuffer()); // invalid UTF-8 becomes U+FFFD
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they reveal a binary file
  return !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text) && !markup.test(text);
}
