import { visitor } from "#app/domain/actor.ts";
import { remindOfAnswers as remind } from "#app/domain/notification/remind-of-answers.ts";
import type { Db } from "#db/client.server.ts";

/** Every few minutes: tells people which answers they owe are nearly due, or late. */
export const remindOfAnswers = (db: Db) => remind({ db, actor: visitor });
