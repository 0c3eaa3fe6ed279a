import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { and, count, eq, isNotNull } from "drizzle-orm";
import { files } from "#db/schema/file.ts";
import { signedInId } from "../access/allow.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import { tellKind } from "./detect-file-type.ts";
import type { ReceivedFile } from "./fields.ts";
import { type FileKind, fileKinds, fileMaxBytes, mostLoose } from "./file-kinds.ts";
import type { Storage } from "./storage.ts";
import { storePicture } from "./store-picture.ts";

export type StoredFile = { id: string; is: "picture" | "file"; name: string; bytes: number };

/**
 * Keeps what somebody puts into a text: a picture made anew in our sizes, anything else as it was sent, to be downloaded. It is
 * loose and its sender's alone until the text it stands in is saved (see use_files in the migrations); the sweep takes what never is.
 * Call it outside any transaction. Refuses file.kind, file.too-large, file.unreadable, file.over-limit and file.too-many.
 */
export async function storeFile(
  ctx: Ctx,
  storage: Storage,
  sent: ReceivedFile,
): Promise<StoredFile> {
  const uploadedById = signedInId(ctx.actor);
  if (sent.size === 0) refuse("file.unreadable");
  if (sent.size > fileMaxBytes)
    refuse("file.over-limit", { megabytes: fileMaxBytes / 1024 / 1024 });
  const [loose] = await ctx.db
    .select({ n: count() })
    .from(files)
    .where(and(eq(files.uploadedById, uploadedById), isNotNull(files.looseSince)));
  if (loose!.n >= mostLoose) refuse("file.too-many");

  const kind = await tellKind(sent);
  if (kind === "picture")
    return {
      id: await storePicture(ctx, storage, sent),
      is: "picture",
      name: "",
      bytes: sent.size,
    };

  const secret = randomBytes(16).toString("hex");
  const storageKey = `${secret.slice(0, 2)}/${secret}`;
  const name = nameFor(sent.name, kind);
  await storage.put(sentKey(storageKey), Readable.fromWeb(sent.stream() as never));
  const [row] = await ctx.db
    .insert(files)
    .values({
      storageKey,
      uploadedById,
      contentType: fileKinds[kind],
      bytes: sent.size,
      width: 0,
      height: 0,
      name,
    })
    .returning({ id: files.id });
  return { id: row!.id, is: "file", name, bytes: sent.size };
}

export const sentKey = (storageKey: string) => `${storageKey}/as-sent`;

const longestName = 120;

/** The name somebody gave it, on one line, without what steers a screen or a file system, and with the end that its content has. */
export function nameFor(given: string, kind: FileKind): string {
  const plain = given
    .normalize("NFC")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replace(/[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|%]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const stem = plain.toLowerCase().endsWith(`.${kind}`) ? plain.slice(0, -kind.length - 1) : plain;
  const short = [...stem]
    .slice(0, longestName)
    .join("")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return `${short || "file"}.${kind}`;
}
