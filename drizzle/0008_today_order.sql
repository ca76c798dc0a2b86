ALTER TABLE "goals" ADD COLUMN "is_pinned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "goals" ADD COLUMN "position" integer;--> statement-breakpoint
ALTER TABLE "pauses" ADD COLUMN "is_holiday" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "pauses_user_id_holiday" ON "pauses" USING btree ("user_id","goal_id") WHERE "pauses"."is_holiday";