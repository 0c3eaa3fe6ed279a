import { randomBytes } from "node:crypto";
import { files } from "#db/schema/file.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { SentFile } from "./fields.ts";
import { pictureForLetters, pictureSizes } from "./picture-sizes.ts";
import { pictureMaxBytes } from "./picture-widths.ts";
import type { Storage } from "./storage.ts";

/**
 * Keeps a picture and gives its id. It hangs nowhere yet and only its sender sees it; the verb it was sent with hangs it
 * up (attachPicture) in its own transaction. When that verb refuses, the sweep takes the picture away a day later.
 * `letters`: also as a small PNG, for mail programs know nothing newer. Call it outside any transaction. Refuses file.too-large and file.unreadable.
 */
export async function storePicture(
  ctx: Ctx,
  storage: Storage,
  sent: SentFile,
  { letters = false } = {},
): Promise<string> {
  const uploadedById = signedInId(ctx.actor);
  if (sent.size > pictureMaxBytes) refuse("file.too-large");
  const picture = await pictureSizes(new Uint8Array(await sent.arrayBuffer()));

  const name = randomBytes(16).toString("hex");
  const storageKey = `${name.slice(0, 2)}/${name}`;
  for (const { width, bytes } of picture.sizes)
    await storage.put(sizeKey(storageKey, width), bytes);
  if (letters)
    await storage.put(letterKey(storageKey), await pictureForLetters(picture.sizes[1]!.bytes));
  const [row] = await ctx.db
    .insert(files)
    .values({
      storageKey,
      uploadedById,
      contentType: "image/webp",
      bytes: picture.sizes.at(-1)!.bytes.length,
      width: picture.width,
      height: picture.height,
    })
    .returning({ id: files.id });
  return row!.id;
}

export const letterKey = (storageKey: string) => `${storageKey}/letter.png`;
export const sizeKey = (storageKey: string, width: number) => `${storageKey}/${width}.webp`;
