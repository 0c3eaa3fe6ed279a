import type { Readable } from "node:stream";

/**
 * Where bytes are kept. The domain is handed one; app/gateways/storage.server.ts opens the one that is set. A key is a path of
 * small words ("ab/ab12…/800.webp"); everything under one folder belongs together and is removed together.
 */
export type Storage = {
  /** All or nothing: a reader never meets half an object, also after a crash. */
  put(key: string, bytes: Uint8Array | Readable): Promise<void>;
  /** Null when there is no such object. Whoever gets one reads it or destroys what `read` gives: a connection may hang on it. */
  get(key: string): Promise<{ bytes: number; read(): Readable } | null>;
  remove(folder: string): Promise<void>;
  /** Every folder that has not changed for so many hours, by the clock of the storage itself. */
  foldersOlderThan(hours: number): AsyncIterable<string>;
};
