import { randomBytes } from "node:crypto";
import { files } from "#db/schema/file.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { UploadedFile } from "./fields.ts";
import { pictureForEmail, pictureSizes } from "./picture-sizes.ts";
import { maxPictureBytes } from "./picture-widths.ts";
import type { Storage } from "./storage.ts";

/**
 * Stores a picture and returns its id. It is unattached and visible to the uploader alone until a
 * verb attaches it in its own transaction (attachPicture); otherwise it is deleted as orphaned.
 * `forEmail` also stores a small PNG, since email programs do not support newer formats. Call it
 * outside any transaction. Refuses file.too-large and file.unreadable.
 */
export async function storePicture(
  ctx: Ctx,
  storage: Storage,
  upload: UploadedFile,
  { forEmail = false } = {},
): Promise<string> {
  const uploadedById = requireActorId(ctx.actor);
  if (upload.size > maxPictureBytes) refuse("file.too-large");
  const picture = await pictureSizes(new Uint8Array(await upload.arrayBuffer()));

  const name = randomBytes(16).toString("hex");
  const storageKey = `${name.slice(0, 2)}/${name}`;
  for (const { width, bytes } of picture.sizes)
    await storage.put(sizeKey(storageKey, width), bytes);
  if (forEmail)
    await storage.put(emailPictureKey(storageKey), await pictureForEmail(picture.sizes[1]!.bytes));
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

export const emailPictureKey = (storageKey: string) => `${storageKey}/letter.png`;
export const sizeKey = (storageKey: string, width: number) => `${storageKey}/${width}.webp`;
