-- A key speaks for the member who made it, so it ends with the membership.
create table api_key (
    id           uuid        primary key,
    tenant_id    uuid        not null,
    member_id    uuid        not null,
    name         text        not null check (length(name) between 1 and 100),
    prefix       text        not null,
    key_hash     bytea       not null unique,
    scopes       text[]      not null check (cardinality(scopes) > 0),
    created_at   timestamptz not null,
    last_used_at timestamptz,
    expires_at   timestamptz,
    foreign key (member_id, tenant_id) references membership (member_id, tenant_id) on delete cascade
);

create index api_key_tenant on api_key (tenant_id);
