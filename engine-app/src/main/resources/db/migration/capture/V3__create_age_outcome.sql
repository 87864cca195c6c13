-- Whether a visitor passed an age gate or is known to be a child. No age, no birthday.
create table age_outcome (
    tenant_id  uuid not null,
    subject_id uuid not null,
    outcome    text not null check (outcome in ('over', 'under')),
    decided_at timestamptz not null,
    primary key (tenant_id, subject_id)
);

-- What a tenant must know: in this conversation (its subject) a child made itself known. Without what was said.
create table age_notice (
    id         uuid primary key,
    tenant_id  uuid not null,
    subject_id uuid not null,
    kind       text not null check (kind in ('statement')),
    at         timestamptz not null
);

create index age_notice_tenant on age_notice (tenant_id, at);
