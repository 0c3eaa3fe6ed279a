import { type AnyPgColumn, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { happened, id } from "#db/columns.server.ts";
import { expertReplies } from "#db/enums.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

/** Somebody who knows about it was asked to look at an idea. Once a person an idea, so a request that is handed on never comes back to who had it. */
export const expertRequests = pgTable(
  "expert_requests",
  {
    id: id("request"),
    ideaId: text("idea_id")
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    expertId: text("expert_id")
      .notNull()
      .references(() => people.id),
    askedById: text("asked_by_id")
      .notNull()
      .references(() => people.id),
    words: text().notNull(),
    askedAt: happened("asked_at").notNull().defaultNow(),
    handedFromId: text("handed_from_id").references((): AnyPgColumn => expertRequests.id), // the request that was handed on
    reply: text({ enum: expertReplies }), // null: open, or answered at the idea itself
    repliedAt: happened("replied_at"),
  },
  (t) => [
    unique("one_request_a_person").on(t.ideaId, t.expertId),
    index("expert_requests_to").on(t.expertId, t.askedAt),
    index("expert_requests_by").on(t.askedById),
    index("expert_requests_handed").on(t.handedFromId),
  ],
);
