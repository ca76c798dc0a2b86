CREATE TABLE "closed_days" (
	"user_id" uuid NOT NULL,
	"day" date NOT NULL,
	"met" integer NOT NULL,
	"missed" integer NOT NULL,
	"neutral" integer NOT NULL,
	"activities" integer NOT NULL,
	"closed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "closed_days_user_id_day_pk" PRIMARY KEY("user_id","day")
);
--> statement-breakpoint
ALTER TABLE "closed_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rollups" (
	"goal_id" uuid NOT NULL,
	"week_start" date NOT NULL,
	"week_end" date NOT NULL,
	"user_id" uuid NOT NULL,
	"met" integer NOT NULL,
	"missed" integer NOT NULL,
	"neutral" integer NOT NULL,
	"active_days" integer NOT NULL,
	"sum" numeric(24, 6) NOT NULL,
	"percent" double precision NOT NULL,
	"streak" integer,
	"longest_streak" integer,
	CONSTRAINT "rollups_goal_id_week_start_pk" PRIMARY KEY("goal_id","week_start")
);
--> statement-breakpoint
ALTER TABLE "rollups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "snapshots" (
	"goal_id" uuid NOT NULL,
	"day" date NOT NULL,
	"user_id" uuid NOT NULL,
	"percent" double precision NOT NULL,
	"total" numeric(24, 6) NOT NULL,
	"value" numeric(24, 6),
	"verdict" text,
	"streak" integer,
	"longest_streak" integer,
	"success_rate" double precision,
	CONSTRAINT "snapshots_goal_id_day_pk" PRIMARY KEY("goal_id","day")
);
--> statement-breakpoint
ALTER TABLE "snapshots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"kind" text NOT NULL,
	"dedupe_key" text NOT NULL,
	"notice_id" uuid,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"headers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"provider_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"first_tried_at" timestamp with time zone,
	"day" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mails_dedupeKey_unique" UNIQUE("dedupe_key"),
	CONSTRAINT "mails_status_known" CHECK (status in ('queued', 'sending', 'sent', 'kept', 'failed', 'dropped', 'unknown'))
);
--> statement-breakpoint
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"goal_id" uuid,
	"kind" text NOT NULL,
	"mark" integer,
	"day" date,
	"facts" jsonb NOT NULL,
	"is_shown" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notices_once" UNIQUE NULLS NOT DISTINCT("user_id","kind","goal_id","mark","day")
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"public_key" text NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_subscriptions_endpoint_unique" UNIQUE("endpoint")
);
--> statement-breakpoint
ALTER TABLE "push_subscriptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "used_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"used_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "used_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasures" (
	"account_hash" text PRIMARY KEY NOT NULL,
	"erased_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "progress_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"people" integer NOT NULL,
	"drift" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suppressions" (
	"address_hash" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sweeps" (
	"job" text NOT NULL,
	"time_zone" text NOT NULL,
	"swept_at" timestamp with time zone NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "sweeps_job_time_zone_pk" PRIMARY KEY("job","time_zone")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"user_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"available_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"last_error" text,
	"sent_at" timestamp with time zone,
	"dead_at" timestamp with time zone,
	CONSTRAINT "outbox_eventId_unique" UNIQUE("event_id")
);
--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "notice_settings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "closed_through" date;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "warned_through" date;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "summarized_through" date;--> statement-breakpoint
ALTER TABLE "progress" ADD COLUMN "stale_from" date;--> statement-breakpoint
ALTER TABLE "progress" ADD COLUMN "rolled_through" date;--> statement-breakpoint
ALTER TABLE "closed_days" ADD CONSTRAINT "closed_days_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rollups" ADD CONSTRAINT "rollups_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "used_links" ADD CONSTRAINT "used_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rollups_user_id_week_start" ON "rollups" USING btree ("user_id","week_start");--> statement-breakpoint
CREATE INDEX "snapshots_user_id_day" ON "snapshots" USING btree ("user_id","day");--> statement-breakpoint
CREATE INDEX "mails_user_id_day" ON "mails" USING btree ("user_id","day");--> statement-breakpoint
CREATE INDEX "mails_created_at" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mails_status" ON "mails" USING btree ("status");--> statement-breakpoint
CREATE INDEX "notices_user_id_created_at" ON "notices" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "push_subscriptions_user_id" ON "push_subscriptions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "used_links_user_id" ON "used_links" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "progress_checks_checked_at" ON "progress_checks" USING btree ("checked_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("available_at","id") WHERE "outbox"."sent_at" is null and "outbox"."dead_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_sent_at" ON "outbox" USING btree ("sent_at");--> statement-breakpoint
CREATE INDEX "profiles_day_rule" ON "profiles" USING btree ("time_zone","day_start_hour","closed_through");--> statement-breakpoint
CREATE POLICY "activities_job_rows" ON "activities" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "daily_totals_job_rows" ON "daily_totals" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "goals_job_rows" ON "goals" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "pauses_job_rows" ON "pauses" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "profile_changes_job_rows" ON "profile_changes" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "profiles_job_rows" ON "profiles" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "progress_job_rows" ON "progress" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "terms_job_rows" ON "terms" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "closed_days_own_rows" ON "closed_days" AS PERMISSIVE FOR ALL TO public USING ("closed_days"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("closed_days"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "closed_days_job_rows" ON "closed_days" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "rollups_own_rows" ON "rollups" AS PERMISSIVE FOR ALL TO public USING ("rollups"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("rollups"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "rollups_job_rows" ON "rollups" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "snapshots_own_rows" ON "snapshots" AS PERMISSIVE FOR ALL TO public USING ("snapshots"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("snapshots"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "snapshots_job_rows" ON "snapshots" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "mails_own_rows" ON "mails" AS PERMISSIVE FOR ALL TO public USING ("mails"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("mails"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "mails_job_rows" ON "mails" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "notices_own_rows" ON "notices" AS PERMISSIVE FOR ALL TO public USING ("notices"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("notices"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "notices_job_rows" ON "notices" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "push_subscriptions_own_rows" ON "push_subscriptions" AS PERMISSIVE FOR ALL TO public USING ("push_subscriptions"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("push_subscriptions"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "push_subscriptions_job_rows" ON "push_subscriptions" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "used_links_own_rows" ON "used_links" AS PERMISSIVE FOR ALL TO public USING ("used_links"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("used_links"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "used_links_job_rows" ON "used_links" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "outbox_own_rows" ON "outbox" AS PERMISSIVE FOR ALL TO public USING ("outbox"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("outbox"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "outbox_job_rows" ON "outbox" AS PERMISSIVE FOR ALL TO public USING ((select nullif(current_setting('app.job', true), '')) is not null) WITH CHECK ((select nullif(current_setting('app.job', true), '')) is not null);--> statement-breakpoint
-- The owner of the tables is held to their policies too: only a superuser sees other people's rows.
ALTER TABLE "outbox" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "closed_days" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "snapshots" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "rollups" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "notices" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mails" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "push_subscriptions" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "used_links" FORCE ROW LEVEL SECURITY;
