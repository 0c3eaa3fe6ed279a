ALTER TYPE "public"."credit_kind" ADD VALUE 'merged';--> statement-breakpoint
ALTER TYPE "public"."contribution_state" ADD VALUE 'withdrawn';--> statement-breakpoint
CREATE TABLE "credit_corrections" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"ref" text DEFAULT 'correction_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" "credit_kind" NOT NULL,
	"contribution_id" text DEFAULT '' NOT NULL,
	"deed" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"by_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "answer_id" text;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "led_to_change" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "task" text;--> statement-breakpoint
ALTER TABLE "credit_corrections" ADD CONSTRAINT "credit_corrections_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_corrections" ADD CONSTRAINT "credit_corrections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_corrections" ADD CONSTRAINT "credit_corrections_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credit_corrections_by_idea" ON "credit_corrections" USING btree ("idea_id","id");--> statement-breakpoint
CREATE INDEX "credit_corrections_by_person" ON "credit_corrections" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_corrections_by_ref" ON "credit_corrections" USING btree ("ref");--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_answer_id_contributions_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint

-- Who helped is worked out from what happened until the decision is out; what was known without it stays, as something put right by hand.
INSERT INTO credit_corrections (idea_id, person_id, kind, deed, at)
SELECT DISTINCT ON (k.idea_id, k.person_id, k.kind) k.idea_id, k.person_id, k.kind, 'added', k.at FROM idea_credits k
WHERE k.kind NOT IN ('authored', 'team') AND NOT EXISTS (SELECT 1 FROM contributions c WHERE c.id = k.contribution_id)
  AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.idea_id = k.idea_id AND d.published_at IS NOT NULL)
ORDER BY k.idea_id, k.person_id, k.kind, k.at;
--> statement-breakpoint
DELETE FROM idea_credits k WHERE NOT EXISTS (SELECT 1 FROM decisions d WHERE d.idea_id = k.idea_id AND d.published_at IS NOT NULL);
--> statement-breakpoint
UPDATE contributions c SET led_to_change = true FROM idea_credits k WHERE k.contribution_id = c.id AND k.kind = 'question';
--> statement-breakpoint

-- Once the decision on an idea is out, who helped it is frozen: no row comes, changes or goes, whoever asks.
CREATE FUNCTION guard_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM decisions d WHERE d.idea_id = OLD.idea_id AND d.published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'credit is frozen at the decision' USING ERRCODE = 'GS003';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE FUNCTION guard_credit_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added a JOIN decisions d ON d.idea_id = a.idea_id WHERE d.published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'credit is frozen at the decision' USING ERRCODE = 'GS003';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER credit_frozen BEFORE UPDATE OR DELETE ON idea_credits FOR EACH ROW EXECUTE FUNCTION guard_credit();
--> statement-breakpoint
CREATE TRIGGER credit_frozen_new AFTER INSERT ON idea_credits REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_credit_added();
--> statement-breakpoint
CREATE TRIGGER credit_not_emptied BEFORE TRUNCATE ON idea_credits FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE idea_credits ENABLE ALWAYS TRIGGER credit_frozen;
--> statement-breakpoint
ALTER TABLE idea_credits ENABLE ALWAYS TRIGGER credit_frozen_new;
--> statement-breakpoint
CREATE TRIGGER credit_corrections_only_grow BEFORE UPDATE OR DELETE ON credit_corrections FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER credit_corrections_not_emptied BEFORE TRUNCATE ON credit_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE credit_corrections ENABLE ALWAYS TRIGGER credit_corrections_only_grow;
