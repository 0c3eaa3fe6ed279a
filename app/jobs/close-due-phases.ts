import { visitor } from "#app/domain/actor.ts";
import { recordPhases } from "#app/domain/challenge/record-phases.ts";
import type { Db } from "#db/client.server.ts";

/**
 * Every fifteen seconds: records which phases have started by the clock, so that people are
 * notified.
 */
export const closeDuePhases = (db: Db) => recordPhases({ db, actor: visitor });
