create table purpose (
    tenant_id uuid not null,
    id text not null,
    legal_basis text not null,
    data_classes text[] not null,
    retention_days integer not null check (retention_days > 0),
    recipients text[] not null,
    notice_version integer not null,
    active boolean not null default true,
    primary key (tenant_id, id)
);

-- One row per version and language; a text that was ever shown is never changed.
create table notice (
    tenant_id uuid not null,
    purpose text not null,
    version integer not null,
    locale text not null,
    text text not null,
    url text,
    hash bytea not null,
    created_at timestamptz not null,
    primary key (tenant_id, purpose, version, locale),
    foreign key (tenant_id, purpose) references purpose (tenant_id, id)
);

create table consent_receipt (
    id uuid primary key,
    tenant_id uuid not null,
    subject_id uuid not null,
    purpose text not null,
    notice_version integer not null,
    notice_hash bytea not null,
    locale text not null,
    granted boolean not null,
    decided_at timestamptz not null,
    client_at timestamptz,
    source text not null,
    foreign key (tenant_id, purpose, notice_version, locale) references notice (tenant_id, purpose, version, locale)
);

create index consent_receipt_subject on consent_receipt (tenant_id, subject_id, decided_at);

-- What counts now: the row that a decision changes and a capture locks, so that the two cannot overtake each other.
create table consent_state (
    tenant_id uuid not null,
    subject_id uuid not null,
    purpose text not null,
    notice_version integer not null,
    granted boolean not null,
    withdrawn boolean not null,
    receipt_id uuid not null,
    decided_at timestamptz not null,
    primary key (tenant_id, subject_id, purpose)
);

create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger consent_receipt_is_append_only before update or delete on consent_receipt
    for each row execute function refuse_change();
create trigger notice_is_append_only before update or delete on notice
    for each row execute function refuse_change();
-- A single account for both roles keeps everything: without UPDATE its own foreign keys could not be checked.
do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke update, delete on consent_receipt, notice from ${appRole};
    end if;
end $$;
