CREATE TABLE "dismissals" (
	"user_id" uuid NOT NULL,
	"recommendation_id" uuid NOT NULL,
	"reason" text,
	"dismissed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dismissals_user_id_recommendation_id_pk" PRIMARY KEY("user_id","recommendation_id")
);
--> statement-breakpoint
ALTER TABLE "dismissals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"icon" text NOT NULL,
	"pattern" text NOT NULL,
	"settings" jsonb NOT NULL,
	"days_ahead" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "templates_days_ahead_range" CHECK ("templates"."days_ahead" > 0)
);
--> statement-breakpoint
ALTER TABLE "templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "goals" ADD COLUMN "template_id" text;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "templates_user_id_created_at" ON "templates" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "goals_template_id" ON "goals" USING btree ("template_id","user_id") WHERE "goals"."template_id" is not null;--> statement-breakpoint
CREATE POLICY "dismissals_own_rows" ON "dismissals" AS PERMISSIVE FOR ALL TO public USING ("dismissals"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("dismissals"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "dismissals_job_rows" ON "dismissals" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "templates_own_rows" ON "templates" AS PERMISSIVE FOR ALL TO public USING ("templates"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("templates"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "templates_job_rows" ON "templates" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
-- The owner of the tables is held to their policies too: only a superuser sees other people's rows.
ALTER TABLE "dismissals" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "templates" FORCE ROW LEVEL SECURITY;
