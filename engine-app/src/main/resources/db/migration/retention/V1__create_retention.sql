-- How long a tenant's conversations stay, where that is less than the longest time there is.
create table retention_period (
    tenant_id uuid    primary key,
    days      integer not null check (days between 1 and 30)
);

-- Each run of the purge. Kept as proof: says what was too old, and that nothing of it is left.
create table retention_run (
    id          uuid        primary key,
    tenant_id   uuid        not null,
    day         date        not null,
    cutoff      timestamptz not null,
    started_at  timestamptz not null,
    started_by  uuid,
    finished_at timestamptz,
    certificate text
);

-- One a day by itself, whatever number of nodes looks at the clock; and one at a time.
create unique index retention_run_daily on retention_run (tenant_id, day) where started_by is null;
create index retention_run_day on retention_run (day);
create unique index retention_run_open on retention_run (tenant_id) where finished_at is null;

-- Counted in the transaction that deletes: right also when a run was killed and goes on.
create table retention_count (
    run_id uuid   not null references retention_run (id),
    what   text   not null,
    rows   bigint not null,
    primary key (run_id, what)
);
