import { visitor } from "#app/domain/actor.ts";
import { sweepFiles as sweep } from "#app/domain/file/delete-orphaned-files.ts";
import type { Storage } from "#app/domain/file/storage.ts";
import type { Db } from "#db/client.server.ts";

/** Nightly: takes away pictures, files and bytes that nobody refers to. */
export const sweepFiles = (db: Db, storage: Storage) => sweep({ db, actor: visitor }, storage);
