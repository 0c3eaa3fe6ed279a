import { visitor } from "#app/domain/actor.ts";
import { remindOfAnswers as remind } from "#app/domain/notification/remind-of-answers.ts";
import type { Db } from "#db/client.server.ts";

/** Every few minutes: reminds people of answers they owe that are due soon or overdue. */
export const remindOfAnswers = (db: Db) => remind({ db, actor: visitor });
