CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"activity_id" uuid,
	"kind" text NOT NULL,
	"url" text,
	"stored_at" timestamp with time zone,
	"loose_since" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attachments_kind_known" CHECK ("attachments"."kind" in ('photo', 'link')),
	CONSTRAINT "attachments_url_of_links" CHECK (("attachments"."kind" = 'link') = ("attachments"."url" is not null)),
	CONSTRAINT "attachments_loose_or_not" CHECK (("attachments"."activity_id" is null) = ("attachments"."loose_since" is not null))
);
--> statement-breakpoint
ALTER TABLE "attachments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_activity_id" ON "attachments" USING btree ("activity_id","id");--> statement-breakpoint
CREATE INDEX "attachments_user_id" ON "attachments" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "attachments_loose_since" ON "attachments" USING btree ("loose_since") WHERE "attachments"."loose_since" is not null;--> statement-breakpoint
CREATE POLICY "attachments_own_rows" ON "attachments" AS PERMISSIVE FOR ALL TO public USING ("attachments"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("attachments"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "attachments_job_rows" ON "attachments" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
-- The owner of the tables is held to their policies too: only a superuser sees other people's rows.
ALTER TABLE "attachments" FORCE ROW LEVEL SECURITY;
