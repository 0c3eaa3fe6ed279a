import { type AnyPgColumn, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, oneOf, timestamptz } from "#db/columns.server.ts";
import { expertReplies } from "#db/enums.ts";
import { ideas } from "./idea.ts";
import { people } from "./people.ts";

/** Requests to an expert to look at an idea. Once per person and idea, so a forwarded request never returns. */
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
    message: text().notNull(),
    askedAt: timestamptz("asked_at").notNull().defaultNow(),
    // the request that was forwarded
    forwardedFromId: text("forwarded_from_id").references((): AnyPgColumn => expertRequests.id),
    reply: text({ enum: expertReplies }), // null: open, or answered with a contribution
    repliedAt: timestamptz("replied_at"),
  },
  (t) => [
    oneOf("expert_requests_reply", t.reply, expertReplies),
    unique("one_request_a_person").on(t.ideaId, t.expertId),
    index("expert_requests_by_expert").on(t.expertId, t.askedAt),
    index("expert_requests_by_asker").on(t.askedById),
    index("expert_requests_by_forwarded").on(t.forwardedFromId),
  ],
);
