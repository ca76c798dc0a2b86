CREATE TABLE "shares" (
	"goal_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shares_token_unique" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "shares" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "shares_own_rows" ON "shares" AS PERMISSIVE FOR ALL TO public USING ("shares"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("shares"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "shares_job_rows" ON "shares" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
-- The owner of the table is held to its policies too: only a superuser sees other people's rows.
ALTER TABLE "shares" FORCE ROW LEVEL SECURITY;
