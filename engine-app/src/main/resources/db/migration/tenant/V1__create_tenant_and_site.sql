create table tenant (
    id         uuid primary key,
    name       text not null,
    created_at timestamptz not null
);

create table site (
    id        uuid primary key,
    tenant_id uuid  not null references tenant (id),
    key       text  not null unique,
    name      text  not null,
    origins   jsonb not null,
    flows     jsonb not null,
    locale    text  not null,
    theme     jsonb not null,
    texts     jsonb not null
);

create index site_tenant on site (tenant_id);
