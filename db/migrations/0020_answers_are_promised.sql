CREATE TABLE "answer_reminders" (
	"person_id" text NOT NULL,
	"idea_id" text NOT NULL,
	"contribution_id" text DEFAULT '' NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"moment" text NOT NULL,
	CONSTRAINT "one_reminder" PRIMARY KEY("idea_id","contribution_id","person_id","due","moment")
);
--> statement-breakpoint
ALTER TABLE "challenges" ADD COLUMN "answer_days" integer;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "answer_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "answer_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "answer_reminders" ADD CONSTRAINT "answer_reminders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_reminders" ADD CONSTRAINT "answer_reminders_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ideas_owed" ON "ideas" USING btree ("answer_by") WHERE answer_by is not null and stage in ('open', 'shortlisted', 'in-review');--> statement-breakpoint
CREATE INDEX "contributions_owed" ON "contributions" USING btree ("answer_by") WHERE answer_by is not null and state = 'open';--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "answer_days_fit" CHECK ("challenges"."answer_days" between 1 and 60);--> statement-breakpoint

-- Until when an answer is promised: to the last second of the day that comes so many working days after `since`, where the challenge is.
-- What comes in at the weekend counts as from the Friday before it.
CREATE FUNCTION answer_due(since timestamptz, days integer, zone text) RETURNS timestamptz LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT ((d.day - greatest(d.weekday - 5, 0) + days / 5 * 7 + days % 5 + CASE WHEN least(d.weekday, 5) + days % 5 > 5 THEN 3 ELSE 1 END)::timestamp AT TIME ZONE zone) - interval '1 second'
  FROM (SELECT (since AT TIME ZONE zone)::date AS day, extract(isodow FROM since AT TIME ZONE zone)::int AS weekday) d
$$;
--> statement-breakpoint
-- What this challenge promises to whoever writes now; null when it promises nothing.
CREATE FUNCTION answer_promised(challenge text, since timestamptz) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT answer_due(since, c.answer_days, c.time_zone) FROM challenges c WHERE c.id = challenge
$$;
--> statement-breakpoint
-- From when whoever owes an answer is reminded: eight o'clock on the working day before, but not before half of the time is over.
CREATE FUNCTION answer_near(since timestamptz, due timestamptz, zone text) RETURNS timestamptz LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT greatest(since + (due - since) / 2, (((due AT TIME ZONE zone)::date - CASE WHEN extract(isodow FROM due AT TIME ZONE zone) = 1 THEN 3 ELSE 1 END)::timestamp + interval '8 hours') AT TIME ZONE zone)
$$;
--> statement-breakpoint
-- An idea that waits for a first word of a manager or sponsor. Whatever says “not yet answered” asks this.
CREATE FUNCTION idea_unanswered(stage idea_stage, answers integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT stage IN ('open', 'shortlisted', 'in-review') AND answers = 0
$$;
--> statement-breakpoint
-- The one place that says which promised answers are still owed, and by whom: of an idea by the managers of its challenge, of a question or a
-- concern by the authors of its idea; by nobody to themselves. Once the idea is decided or withdrawn, or the challenge past its decision, nothing is.
-- An author's reply, or an answer in the thread of a manager or sponsor, keeps the promise as well as settling does.
CREATE VIEW owed_answers AS
  SELECT i.challenge_id, i.id AS idea_id, NULL::text AS contribution_id, m.person_id, i.submitted_at AS since, i.answer_by AS due
  FROM ideas i
  JOIN idea_stats s ON s.idea_id = i.id
  JOIN challenge_members m ON m.challenge_id = i.challenge_id AND m.role = 'manager'
  JOIN people p ON p.id = m.person_id AND p.deactivated_at IS NULL
  WHERE i.answer_by IS NOT NULL AND i.stage IN ('open', 'shortlisted', 'in-review') AND idea_unanswered(i.stage, s.answers)
    AND NOT EXISTS (SELECT FROM idea_authors a WHERE a.idea_id = i.id AND a.person_id = m.person_id)
    AND challenge_phase_at(i.challenge_id, clock_timestamp()) BETWEEN 'ideation' AND 'decision'
  UNION ALL
  SELECT i.challenge_id, i.id, k.id, a.person_id, k.created_at, k.answer_by
  FROM contributions k
  JOIN ideas i ON i.id = k.idea_id
  JOIN idea_authors a ON a.idea_id = i.id
  JOIN people p ON p.id = a.person_id AND p.deactivated_at IS NULL
  WHERE k.answer_by IS NOT NULL AND k.state = 'open' AND k.kind IN ('question', 'concern') AND i.stage IN ('open', 'shortlisted', 'in-review')
    AND NOT EXISTS (SELECT FROM idea_authors own WHERE own.idea_id = i.id AND own.person_id = k.by_id)
    AND NOT EXISTS (SELECT FROM contributions r WHERE r.idea_id = k.idea_id AND r.parent_id = k.id
      AND (r.as_role IS NOT NULL OR EXISTS (SELECT FROM idea_authors w WHERE w.idea_id = i.id AND w.person_id = r.by_id)))
    AND challenge_phase_at(i.challenge_id, clock_timestamp()) BETWEEN 'ideation' AND 'decision';
