-- One row per conversation; rewritten by every turn, so it leaves room for updates in place and indexes nothing a
-- turn changes. What a person said or answered stands only in sealed columns.
create table conversation (
    id                    uuid primary key,
    tenant_id             uuid        not null references tenant (id),
    site_id               uuid        not null,
    process_definition_id text        not null,
    process_instance_id   text unique,
    status                text        not null check (status in ('open', 'ended')),
    locale                text        not null,
    seq                   bigint      not null,
    state                 bytea       not null,
    started_at            timestamptz not null,
    last_activity_at      timestamptz not null,
    silence_at            timestamptz,
    awaits_visitor        boolean     not null default false,
    resume_hash           bytea       not null,
    resume_previous_hash  bytea,
    resume_previous_until timestamptz
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000,
        autovacuum_analyze_scale_factor = 0.0, autovacuum_analyze_threshold = 5000);

create index conversation_silence on conversation (silence_at) where silence_at is not null;
create index conversation_awaiting on conversation (started_at) where awaits_visitor;

-- What happened in a conversation, numbered without gaps. Partitioned by the day it happened on (UTC): the purge drops
-- whole days.
create table conversation_event (
    day             date        not null,
    conversation_id uuid        not null,
    tenant_id       uuid        not null,
    seq             bigint      not null,
    at              timestamptz not null,
    body            bytea       not null,
    primary key (conversation_id, seq, day)
) partition by range (day);

-- Ids of the visitor's frames, so that each acts once. Partitioned by the day the conversation began on: all ids of
-- one conversation stand in one partition, and so the key holds over midnight.
create table inbox (
    started_on      date not null,
    conversation_id uuid not null,
    client_id       text not null,
    primary key (started_on, conversation_id, client_id)
) partition by range (started_on);

select day_partitions.register('public.conversation_event');
select day_partitions.register('public.inbox');
