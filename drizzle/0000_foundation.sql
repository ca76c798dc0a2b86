CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'person' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_role_known" CHECK ("users"."role" in ('person', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"client_key" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" numeric(15, 6),
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"note" text,
	"context" jsonb,
	"source" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp with time zone,
	"import_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activities_user_id_client_key" UNIQUE("user_id","client_key"),
	CONSTRAINT "activities_kind_known" CHECK ("activities"."kind" in ('progress', 'completed', 'partial', 'skipped')),
	CONSTRAINT "activities_source_known" CHECK ("activities"."source" in ('app', 'api', 'import', 'email')),
	CONSTRAINT "activities_value_by_kind" CHECK (("activities"."kind" = 'skipped') = ("activities"."value" is null))
);
--> statement-breakpoint
ALTER TABLE "activities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "daily_totals" (
	"user_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"day" date NOT NULL,
	"sum" numeric(21, 6) NOT NULL,
	"count" integer NOT NULL,
	"is_completed" boolean NOT NULL,
	"is_skipped" boolean NOT NULL,
	"latest" numeric(15, 6),
	CONSTRAINT "daily_totals_goal_id_day_pk" PRIMARY KEY("goal_id","day"),
	CONSTRAINT "daily_totals_not_empty" CHECK ("daily_totals"."count" > 0)
);
--> statement-breakpoint
ALTER TABLE "daily_totals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"client_key" uuid,
	"title" text NOT NULL,
	"description" text,
	"category" text,
	"icon" text,
	"color" text,
	"pattern" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"by" date,
	"is_draft" boolean DEFAULT false NOT NULL,
	"archived_at" timestamp with time zone,
	"archived_on" date,
	"declared_completed_on" date,
	"declared_completed_at" timestamp with time zone,
	"week_start" integer NOT NULL,
	"reminders" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "goals_user_id_id" UNIQUE("user_id","id"),
	CONSTRAINT "goals_user_id_client_key" UNIQUE("user_id","client_key"),
	CONSTRAINT "goals_pattern_known" CHECK ("goals"."pattern" in ('recurring', 'milestone', 'target', 'streak', 'limit')),
	CONSTRAINT "goals_week_start_range" CHECK ("goals"."week_start" between 1 and 7),
	CONSTRAINT "goals_ends_after_start" CHECK ("goals"."ends_on" is null or "goals"."ends_on" >= "goals"."starts_on"),
	CONSTRAINT "goals_archived_whole" CHECK (("goals"."archived_at" is null) = ("goals"."archived_on" is null)),
	CONSTRAINT "goals_declared_whole" CHECK (("goals"."declared_completed_at" is null) = ("goals"."declared_completed_on" is null))
);
--> statement-breakpoint
ALTER TABLE "goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pauses_not_empty" CHECK ("pauses"."until_day" is null or "pauses"."until_day" > "pauses"."from_day")
);
--> statement-breakpoint
ALTER TABLE "pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profile_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"time_zone" text NOT NULL,
	"day_start_hour" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profile_changes_day_start_hour_range" CHECK ("profile_changes"."day_start_hour" between 0 and 12)
);
--> statement-breakpoint
ALTER TABLE "profile_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profiles" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"time_zone" text NOT NULL,
	"day_start_hour" integer DEFAULT 0 NOT NULL,
	"week_start" integer DEFAULT 1 NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"evening_hour" integer DEFAULT 20 NOT NULL,
	"quiet_hours" jsonb,
	"cache_version" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profiles_day_start_hour_range" CHECK ("profiles"."day_start_hour" between 0 and 12),
	CONSTRAINT "profiles_week_start_range" CHECK ("profiles"."week_start" between 1 and 7),
	CONSTRAINT "profiles_evening_hour_range" CHECK ("profiles"."evening_hour" between 0 and 23)
);
--> statement-breakpoint
ALTER TABLE "profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "progress" (
	"goal_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"reached_on" date,
	"since" date NOT NULL,
	"checkpoint" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "progress" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"from_day" date,
	"settings" jsonb NOT NULL,
	"week_start" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "terms_goal_id_from_day" UNIQUE NULLS NOT DISTINCT("goal_id","from_day"),
	CONSTRAINT "terms_week_start_range" CHECK ("terms"."week_start" between 1 and 7)
);
--> statement-breakpoint
ALTER TABLE "terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_totals" ADD CONSTRAINT "daily_totals_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_changes" ADD CONSTRAINT "profile_changes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress" ADD CONSTRAINT "progress_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_user_id" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "activities_goal_id_day" ON "activities" USING btree ("goal_id","day","id");--> statement-breakpoint
CREATE INDEX "activities_user_id_day" ON "activities" USING btree ("user_id","day","id");--> statement-breakpoint
CREATE INDEX "goals_user_id_title" ON "goals" USING btree ("user_id",lower(btrim("title")));--> statement-breakpoint
CREATE INDEX "goals_user_id_created_at" ON "goals" USING btree ("user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "pauses_goal_id_from_day" ON "pauses" USING btree ("goal_id","from_day");--> statement-breakpoint
CREATE INDEX "profile_changes_user_id_changed_at" ON "profile_changes" USING btree ("user_id","changed_at");--> statement-breakpoint
CREATE POLICY "activities_own_rows" ON "activities" AS PERMISSIVE FOR ALL TO public USING ("activities"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("activities"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "daily_totals_own_rows" ON "daily_totals" AS PERMISSIVE FOR ALL TO public USING ("daily_totals"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("daily_totals"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "goals_own_rows" ON "goals" AS PERMISSIVE FOR ALL TO public USING ("goals"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("goals"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pauses_own_rows" ON "pauses" AS PERMISSIVE FOR ALL TO public USING ("pauses"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("pauses"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "profile_changes_own_rows" ON "profile_changes" AS PERMISSIVE FOR ALL TO public USING ("profile_changes"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("profile_changes"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "profiles_own_rows" ON "profiles" AS PERMISSIVE FOR ALL TO public USING ("profiles"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("profiles"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "progress_own_rows" ON "progress" AS PERMISSIVE FOR ALL TO public USING ("progress"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("progress"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "terms_own_rows" ON "terms" AS PERMISSIVE FOR ALL TO public USING ("terms"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("terms"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));