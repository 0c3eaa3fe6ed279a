import { visitor } from "#app/domain/actor.ts";
import { recordPhases } from "#app/domain/challenge/record-phases.ts";
import type { Db } from "#db/client.server.ts";

/** Every fifteen seconds: writes down which phases began by the clock, so that people hear of it. */
export const closeDuePhases = (db: Db) => recordPhases({ db, actor: visitor });
