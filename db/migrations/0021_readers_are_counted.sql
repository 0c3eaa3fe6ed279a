-- Unlogged: every few seconds written anew, and worth nothing after a crash.
CREATE UNLOGGED TABLE "reading_now" (
	"instance" text NOT NULL,
	"idea_id" text NOT NULL,
	"readers" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reading_now_idea_id_instance_pk" PRIMARY KEY("idea_id","instance")
);
--> statement-breakpoint
CREATE INDEX "reading_now_by_instance" ON "reading_now" USING btree ("instance");
--> statement-breakpoint
-- Every instance that shows this number hears that it is another; how high it is, it asks.
CREATE FUNCTION tell_readers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('readers', coalesce(NEW.idea_id, OLD.idea_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER readers_told AFTER INSERT OR DELETE ON reading_now FOR EACH ROW EXECUTE FUNCTION tell_readers();
--> statement-breakpoint
CREATE TRIGGER readers_changed AFTER UPDATE OF readers ON reading_now FOR EACH ROW WHEN (OLD.readers <> NEW.readers) EXECUTE FUNCTION tell_readers();
