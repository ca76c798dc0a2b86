/** The engine's own tables, in the Postgres schema `jobs`: one script a version, run in order. */

const first = `
create table jobs.functions (
  id text primary key,
  definition json not null,
  is_current boolean not null,
  is_keyed boolean not null,
  synced_at timestamptz not null
);
create table jobs.crons (
  function_id text not null,
  pattern text not null,
  last_slot timestamptz not null,
  primary key (function_id, pattern)
);
create table jobs.deliveries (
  function_id text not null,
  key text not null,
  received_at timestamptz not null,
  primary key (function_id, key)
);
create index deliveries_received_at on jobs.deliveries (received_at);
create table jobs.runs (
  id uuid primary key,
  function_id text not null,
  event json not null,
  status text not null check (status in ('queued', 'running', 'completed', 'failed')),
  is_planned boolean not null default false,
  slots json not null,
  throttle json,
  throttle_name text,
  queued_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  output json,
  error json
);
create index runs_queued_at on jobs.runs (queued_at desc, id desc);
create index runs_finished_at on jobs.runs (finished_at) where finished_at is not null;
create index runs_throttle on jobs.runs (throttle_name, started_at) where throttle_name is not null;
create sequence jobs.step_positions;
create table jobs.steps (
  run_id uuid not null references jobs.runs (id) on delete cascade,
  id text not null,
  name text not null,
  op text not null,
  status text not null check (status in ('planned', 'retrying', 'sleeping', 'completed', 'failed')),
  attempts integer not null default 0,
  result json,
  error json,
  due_at timestamptz,
  created_at timestamptz not null,
  finished_at timestamptz,
  position bigint,
  primary key (run_id, id)
);
create table jobs.tasks (
  id bigint generated always as identity primary key,
  run_id uuid not null references jobs.runs (id) on delete cascade,
  function_id text not null,
  step_id text not null,
  kind text not null check (kind in ('call', 'wake')),
  attempt integer not null default 0,
  due_at timestamptz not null,
  is_start boolean not null default false,
  again boolean not null default false,
  lease_token uuid,
  lease_until timestamptz,
  unique (run_id, step_id)
);
create index tasks_due_at on jobs.tasks (kind, function_id, is_start, due_at, id);
create index tasks_lease_until on jobs.tasks (lease_until) where lease_until is not null;
`;

/** Each entry brings the tables from the version of its index to the next; entries are never edited. */
export const scripts: readonly string[] = [first];
