-- Both periods are ISO 8601. A yes counts for valid_for, or until the notice changes; a no is respected for
-- ask_again_after.
alter table purpose
    add column valid_for text check (valid_for::interval > interval '0'),
    add column ask_again_after text not null default 'P6M' check (ask_again_after::interval >= interval '0');

-- The words on the two buttons, part of what was shown; null for the platform's own.
alter table notice
    add column accept text,
    add column refuse text;

-- The signed receipt as its person may keep it, and what a banner's decision was read from.
alter table consent_receipt
    add column jws text,
    add column banner_source text,
    add column banner_evidence bytea;

-- A row begins when the question is shown; what was decided follows.
alter table consent_state
    alter column notice_version drop not null,
    alter column granted drop not null,
    alter column receipt_id drop not null,
    alter column decided_at drop not null,
    alter column withdrawn set default false,
    add column withdrawal_id uuid,
    add column asked_version integer,
    add column asked_at timestamptz,
    add constraint consent_state_begun check (
        asked_at is not null
        or granted is not null and notice_version is not null and receipt_id is not null and decided_at is not null);

-- What became of a withdrawal: how much was erased where. Never what.
create table consent_withdrawal (
    id uuid primary key,
    tenant_id uuid not null,
    subject_id uuid not null,
    purpose text not null,
    requested_at timestamptz not null,
    fields integer not null default 0,
    answers integer not null default 0,
    events integer not null default 0,
    steps integer not null default 0,
    done_at timestamptz
);

create index consent_withdrawal_subject on consent_withdrawal (tenant_id, subject_id);
create index consent_withdrawal_open on consent_withdrawal (requested_at) where done_at is null;
