import { maxFileBytes, pictureTypes } from "#app/domain/file/file-kinds.ts";
import type { StoredFile } from "#app/domain/file/store-file.ts";
import { paths } from "#app/paths.ts";
import type { FormReply } from "#app/web/form-reply.ts";
import { shrinkPhoto } from "../form/shrink-photo.ts";

/** The stored file, or why it was not stored: a refusal, or no answer from the server. */
export type SendResult =
  | { status: "uploaded"; file: StoredFile }
  | { status: "refused"; refusal: NonNullable<FormReply["refusal"]>; about?: FormReply["about"] }
  | { status: "unreachable" };

export const isPicture = (file: File) =>
  file.type.startsWith("image/") && file.type !== "image/svg+xml";

const overLimit = {
  status: "refused",
  refusal: "file.over-limit",
  about: { megabytes: maxFileBytes / 1024 / 1024 },
} as const satisfies SendResult;

/**
 * Uploads a file for a text. A picture is made smaller first; a file over the limit is not sent.
 */
export async function sendFile(file: File, signal?: AbortSignal): Promise<SendResult> {
  const body = isPicture(file) ? await shrinkPhoto(file) : file;
  if (body === "too-large" || body === "unreadable")
    return { status: "refused", refusal: `file.${body}` };
  if (body.size > maxFileBytes) return overLimit;
  const response = await fetch(paths.uploadFile({ name: file.name }), {
    method: "POST",
    body,
    signal,
    headers: { Accept: "application/json", "Content-Type": "application/octet-stream" },
  }).catch(() => null);
  return response ? readResult(response) : { status: "unreachable" };
}

async function readResult(response: Response): Promise<SendResult> {
  const reply = (await response.json().catch(() => null)) as StoredFile | FormReply | null;
  if (response.ok && reply && "id" in reply) return { status: "uploaded", file: reply };
  if (reply && "refusal" in reply && reply.refusal)
    return { status: "refused", refusal: reply.refusal, about: reply.about };
  return response.status === 413 ? overLimit : { status: "unreachable" };
}

export const acceptedPictureTypes = pictureTypes.join(",");
