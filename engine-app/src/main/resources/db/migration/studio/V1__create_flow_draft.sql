-- Flows that somebody is drawing. The diagram is text that nothing runs, and need not even be XML.
create table flow_draft (
    id         uuid        primary key,
    tenant_id  uuid        not null,
    key        text        not null,
    name       text        not null,
    authored   bytea       not null,
    forms      jsonb       not null,
    tests      jsonb       not null,
    revision   int         not null check (revision > 0),
    changed_at timestamptz not null,
    changed_by uuid,
    based_on   int
);

create index flow_draft_of_tenant on flow_draft (tenant_id, changed_at desc);

-- Running conversations on their way from one version of a flow to another. Passes over them in the order of their ids,
-- as far as "passed"; each step is one transaction with the conversation's own, so none is counted twice or forgotten.
create table flow_migration (
    id           uuid        primary key,
    tenant_id    uuid        not null,
    key          text        not null,
    from_version int         not null,
    to_version   int         not null,
    source       text        not null,
    target       text        not null,
    mapping      jsonb       not null,
    state        text        not null check (state in ('running', 'finished')),
    total        int         not null,
    moved        int         not null default 0,
    failed       int         not null default 0,
    failures     jsonb       not null default '[]',
    passed       uuid,
    started_at   timestamptz not null,
    started_by   uuid,
    finished_at  timestamptz
);

create index flow_migration_of_flow on flow_migration (tenant_id, key, started_at desc);
create unique index flow_migration_running on flow_migration (tenant_id, key) where state = 'running';
