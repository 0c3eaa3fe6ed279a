import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { and, count, eq, isNotNull } from "drizzle-orm";
import { files } from "#db/schema/file.ts";
import { requireActorId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { detectFileType } from "./detect-file-type.ts";
import type { StreamableFile } from "./fields.ts";
import { type FileKind, fileKinds, maxFileBytes, maxOrphanedFiles } from "./file-kinds.ts";
import type { Storage } from "./storage.ts";
import { storePicture } from "./store-picture.ts";

export type StoredFile = { id: string; type: "picture" | "file"; name: string; bytes: number };

/**
 * Stores a file for use in a text: a picture re-encoded in our sizes, anything else as it is, for
 * download. It is orphaned and visible to the uploader alone until the text is saved
 * (record_file_uses in db/functions). Call it outside any transaction. Refuses file.kind,
 * file.too-large, file.unreadable, file.over-limit and file.too-many.
 */
export async function storeFile(
  ctx: Ctx,
  storage: Storage,
  upload: StreamableFile,
): Promise<StoredFile> {
  const uploadedById = requireActorId(ctx.actor);
  if (upload.size === 0) refuse("file.unreadable");
  if (upload.size > maxFileBytes)
    refuse("file.over-limit", { megabytes: maxFileBytes / 1024 / 1024 });
  const [orphaned] = await ctx.db
    .select({ files: count() })
    .from(files)
    .where(and(eq(files.uploadedById, uploadedById), isNotNull(files.orphanedAt)));
  if (orphaned!.files >= maxOrphanedFiles) refuse("file.too-many");

  const kind = await detectFileType(upload);
  if (kind === "picture")
    return {
      id: await storePicture(ctx, storage, upload),
      type: "picture",
      name: "",
      bytes: upload.size,
    };

  const secret = randomBytes(16).toString("hex");
  const storageKey = `${secret.slice(0, 2)}/${secret}`;
  const name = safeFileName(upload.name, kind);
  await storage.put(originalKey(storageKey), Readable.fromWeb(upload.stream() as never));
  const [row] = await ctx.db
    .insert(files)
    .values({
      storageKey,
      uploadedById,
      contentType: fileKinds[kind],
      bytes: upload.size,
      width: 0,
      height: 0,
      name,
    })
    .returning({ id: files.id });
  return { id: row!.id, type: "file", name, bytes: upload.size };
}

export const originalKey = (storageKey: string) => `${storageKey}/as-sent`;

const maxNameLength = 120;

/**
 * A file name that is safe to show and save: one line, without control characters or characters
 * special to file systems, and with the extension of its content.
 */
export function safeFileName(given: string, kind: FileKind): string {
  const cleaned = given
    .normalize("NFC")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replace(/[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|%]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const stem = cleaned.toLowerCase().endsWith(`.${kind}`)
    ? cleaned.slice(0, -kind.length - 1)
    : cleaned;
  const shortStem = [...stem]
    .slice(0, maxNameLength)
    .join("")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return `${shortStem || "file"}.${kind}`;
}
