import { visitor } from "#app/domain/actor.ts";
import { deleteOrphanedFiles as sweep } from "#app/domain/file/delete-orphaned-files.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import type { Db } from "#db/client.server.ts";

/** Nightly: deletes pictures, files and stored bytes that nothing refers to. */
export const deleteOrphanedFiles = (db: Db, storage: Storage) =>
  sweep({ db, actor: visitor }, storage);
