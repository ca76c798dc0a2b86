CREATE TABLE "import_file_parts" (
	"user_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "import_file_parts_file_id_part_pk" PRIMARY KEY("file_id","part")
);
--> statement-breakpoint
ALTER TABLE "import_file_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"size" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_files_user_id_id" UNIQUE("user_id","id")
);
--> statement-breakpoint
ALTER TABLE "import_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_pages" (
	"user_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"page" integer NOT NULL,
	"rows" jsonb NOT NULL,
	CONSTRAINT "import_pages_import_id_page_pk" PRIMARY KEY("import_id","page")
);
--> statement-breakpoint
ALTER TABLE "import_pages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"format" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"counts" jsonb NOT NULL,
	"state" text DEFAULT 'previewed' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer NOT NULL,
	"goal_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_user_id_id" UNIQUE("user_id","id"),
	CONSTRAINT "imports_state_known" CHECK ("imports"."state" in ('previewed', 'running', 'done', 'failed', 'rolledBack'))
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_file_parts" ADD CONSTRAINT "import_file_parts_file" FOREIGN KEY ("user_id","file_id") REFERENCES "public"."import_files"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_pages" ADD CONSTRAINT "import_pages_import" FOREIGN KEY ("user_id","import_id") REFERENCES "public"."imports"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_user_id_created_at" ON "imports" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE POLICY "import_file_parts_own_rows" ON "import_file_parts" AS PERMISSIVE FOR ALL TO public USING ("import_file_parts"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("import_file_parts"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "import_files_own_rows" ON "import_files" AS PERMISSIVE FOR ALL TO public USING ("import_files"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("import_files"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "import_pages_own_rows" ON "import_pages" AS PERMISSIVE FOR ALL TO public USING ("import_pages"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("import_pages"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "imports_own_rows" ON "imports" AS PERMISSIVE FOR ALL TO public USING ("imports"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("imports"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
-- The owner of the tables is held to their policies too: only a superuser sees other people's rows.
ALTER TABLE "import_files" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_file_parts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "imports" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_pages" FORCE ROW LEVEL SECURITY;
