-- Golden conversations, by file name.
alter table flow_version add column tests jsonb not null default '{}';

-- Flows that start no new conversation.
create table flow_archive (
    tenant_id   uuid        not null,
    key         text        not null,
    archived_at timestamptz not null,
    archived_by uuid,
    primary key (tenant_id, key)
);
