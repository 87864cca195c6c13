-- Leave schema vault out of content dumps and back it up on a shorter clock, or a restored dump brings destroyed keys
-- back.

create table vault.root_check (
    id smallint primary key default 1 check (id = 1),
    wrapped bytea not null
);

create table vault.tenant_key (
    tenant_id uuid primary key,
    wrapped bytea not null,
    created_at timestamptz not null default now()
);

create table vault.epoch_key (
    tenant_id uuid not null references vault.tenant_key on delete cascade,
    day date not null,
    wrapped bytea not null,
    primary key (day, tenant_id)
);

create table vault.subject_key (
    subject_id uuid primary key,
    tenant_id uuid not null references vault.tenant_key on delete cascade,
    wrapped bytea not null,
    created_at timestamptz not null default now()
);

create index subject_key_tenant on vault.subject_key (tenant_id);

-- A key is made or destroyed, never changed.
-- A single account for both roles keeps everything: without UPDATE its own foreign keys could not be checked.
do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke update on all tables in schema vault from ${appRole};
    end if;
end $$;
