import { z } from "zod";

/**
 * A file as a browser sends it in a form. Its name and type are claims of the sender and not
 * trusted.
 */
export type UploadedFile = { size: number; arrayBuffer(): Promise<ArrayBuffer> };

/**
 * An uploaded file with a name that can be read as a stream, since it may be too large for memory.
 */
export type StreamableFile = UploadedFile & { name: string; stream(): ReadableStream<Uint8Array> };

const isFile = (value: unknown): value is UploadedFile =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as UploadedFile).arrayBuffer === "function" &&
  typeof (value as UploadedFile).size === "number";

/** A photo or null: a browser sends an empty file when none was chosen. */
export const photoField = z
  .custom<UploadedFile | "" | undefined>(
    (value) => value === undefined || value === "" || isFile(value),
    "field.wrong",
  )
  .optional()
  .transform((file) => (file && file.size > 0 ? file : null));
