import { fileTypeFromStream } from "file-type";
import { refuse } from "../refusals.ts";
import type { ReceivedFile } from "./fields.ts";
import { type FileKind, fileKinds, pictureKinds } from "./file-kinds.ts";

/** What a stranger's file is by its own content: a picture to be made anew, or a kind that is kept as it is. Refuses file.kind. */
export async function tellKind(sent: ReceivedFile): Promise<"picture" | FileKind> {
  const found = await fileTypeFromStream(sent.stream()).then(
    (told) => told,
    () => undefined,
  ); // a reader that stumbles over a file knows no kind for it
  if (found && (pictureKinds as readonly string[]).includes(found.mime)) return "picture";
  if (found)
    return Object.hasOwn(fileKinds, found.ext) && !plainText.has(found.ext)
      ? (found.ext as FileKind)
      : refuse("file.kind");
  const end = /\.(txt|csv)$/i.exec(sent.name)?.[1]?.toLowerCase();
  return end && (await isPlainText(sent)) ? (end as FileKind) : refuse("file.kind");
}

const plainText = new Set(["txt", "csv"]);
const longestText = 5 * 1024 * 1024;
// It is never shown but only downloaded; still, what is markup at heart is no plain text.
const markup = /<(!doctype|html|head|body|script|svg|iframe|object|embed|img|\?xml)\b/i;

async function isPlainText(sent: ReceivedFile): Promise<boolean> {
  if (sent.size > longestText) return false;
  const text = new TextDecoder().decode(await sent.arrayBuffer()); // what is no UTF-8 becomes U+FFFD
  return !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text) && !markup.test(text);
}
