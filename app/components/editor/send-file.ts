import { fileMaxBytes, pictureKinds } from "#app/domain/file/file-kinds.ts";
import type { StoredFile } from "#app/domain/file/store-file.ts";
import { paths } from "#app/paths.ts";
import type { FormReply } from "#app/web/handlers.ts";
import { smallerPhoto } from "../ui/smaller-photo.ts";

/** Kept on the server, or why not: what it said, or that it was out of reach. */
export type SentFile =
  | { is: "there"; file: StoredFile }
  | { is: "refused"; refusal: NonNullable<FormReply["refusal"]>; about?: FormReply["about"] }
  | { is: "away" };

export const isPicture = (file: File) =>
  file.type.startsWith("image/") && file.type !== "image/svg+xml";

/** Sends a file that is to stand in a text. A picture is made smaller first; too large a file is not sent at all. */
export async function sendFile(file: File, signal?: AbortSignal): Promise<SentFile> {
  const made = isPicture(file) ? await smallerPhoto(file) : file;
  if (made === "too-large" || made === "unreadable")
    return { is: "refused", refusal: `file.${made}` };
  if (made.size > fileMaxBytes)
    return {
      is: "refused",
      refusal: "file.over-limit",
      about: { megabytes: fileMaxBytes / 1024 / 1024 },
    };
  const answer = await fetch(paths.keepFile({ name: file.name }), {
    method: "POST",
    body: made,
    signal,
    headers: { Accept: "application/json", "Content-Type": "application/octet-stream" },
  }).catch(() => null);
  const said = (await answer?.json().catch(() => null)) as
    | StoredFile
    | FormReply
    | null
    | undefined;
  if (answer?.ok && said && "id" in said) return { is: "there", file: said };
  if (said && "refusal" in said && said.refusal)
    return { is: "refused", refusal: said.refusal, about: said.about };
  return answer?.status === 413
    ? {
        is: "refused",
        refusal: "file.over-limit",
        about: { megabytes: fileMaxBytes / 1024 / 1024 },
      }
    : { is: "away" };
}

export const pictureTypes = pictureKinds.join(",");
