import type { Readable } from "node:stream";

/**
 * Stores the bytes of files. app/gateways/storage.server.ts opens the configured implementation. A
 * key is a path such as "ab/ab12…/800.webp"; everything in a folder belongs together and is removed
 * together.
 */
export type Storage = {
  /** Atomic: a reader never sees half an object, also after a crash. */
  put(key: string, bytes: Uint8Array | Readable): Promise<void>;
  /**
   * Null when there is no such object. The caller must consume or destroy the stream, which may
   * hold a connection.
   */
  get(key: string): Promise<{ bytes: number; read(): Readable } | null>;
  remove(folder: string): Promise<void>;
  /** Every folder unchanged for this many hours, by the clock of the storage. */
  foldersOlderThan(hours: number): AsyncIterable<string>;
};
