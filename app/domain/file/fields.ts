import { z } from "zod";

/** A file as the browser sends it in a form. Its name and type are what the sender claims: nobody believes them. */
export type SentFile = { size: number; arrayBuffer(): Promise<ArrayBuffer> };

/** The same with a name, and to be read in pieces: it may be too large to hold in memory. */
export type ReceivedFile = SentFile & { name: string; stream(): ReadableStream<Uint8Array> };

const isFile = (value: unknown): value is SentFile =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as SentFile).arrayBuffer === "function" &&
  typeof (value as SentFile).size === "number";

/** A photo, or nothing: a browser sends an empty file when none was chosen. */
export const photoField = z
  .custom<SentFile | "" | undefined>(
    (value) => value === undefined || value === "" || isFile(value),
    "field.wrong",
  )
  .optional()
  .transform((file) => (file && file.size > 0 ? file : null));
