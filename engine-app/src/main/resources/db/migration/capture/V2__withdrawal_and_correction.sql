-- Where a field was asked: needed to check a correction as its step did, and to find the words it was given in.
alter table captured_field
    add column definition_id text not null default '',
    add column step_id text not null default '',
    add column frame_id text not null default '';

-- Values of a purpose whose consent was taken back, still sealed, for as long as it takes to find what quoted them.
-- Nothing else reads them.
create table withdrawn_field (
    id uuid primary key,
    tenant_id uuid not null,
    subject_id uuid not null,
    withdrawal_id uuid not null,
    name text not null,
    definition_id text not null,
    step_id text not null,
    frame_id text not null,
    value bytea not null
);

create index withdrawn_field_withdrawal on withdrawn_field (tenant_id, withdrawal_id);
