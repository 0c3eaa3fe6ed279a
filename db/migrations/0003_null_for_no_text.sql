ALTER TABLE "files" ALTER COLUMN "name" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "files" ALTER COLUMN "name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "unsaved_inputs" ALTER COLUMN "doc" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "unsaved_inputs" ALTER COLUMN "doc" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "implementations" ALTER COLUMN "outcome_unit" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "implementations" ALTER COLUMN "outcome_unit" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "implementations" ALTER COLUMN "outcome" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "implementations" ALTER COLUMN "outcome" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "implementations" ALTER COLUMN "lesson" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "implementations" ALTER COLUMN "lesson" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "idea_merges" ALTER COLUMN "message" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "idea_merges" ALTER COLUMN "message" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "files" DROP COLUMN "alt";--> statement-breakpoint
UPDATE "unsaved_inputs" SET "doc" = NULL WHERE "doc" = '';--> statement-breakpoint
UPDATE "files" SET "name" = NULL WHERE "name" = '';--> statement-breakpoint
UPDATE "implementations" SET "outcome_unit" = NULL WHERE "outcome_unit" = '';--> statement-breakpoint
UPDATE "implementations" SET "outcome" = NULL WHERE "outcome" = '';--> statement-breakpoint
UPDATE "implementations" SET "lesson" = NULL WHERE "lesson" = '';--> statement-breakpoint
UPDATE "idea_merges" SET "message" = NULL WHERE "message" = '';--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_texts" CHECK ("files"."name" <> '');--> statement-breakpoint
ALTER TABLE "unsaved_inputs" ADD CONSTRAINT "unsaved_inputs_texts" CHECK ("unsaved_inputs"."doc" <> '');--> statement-breakpoint
ALTER TABLE "implementations" ADD CONSTRAINT "implementations_texts" CHECK ("implementations"."outcome_unit" <> '' and "implementations"."outcome" <> '' and "implementations"."lesson" <> '');--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_texts" CHECK ("idea_merges"."message" <> '');