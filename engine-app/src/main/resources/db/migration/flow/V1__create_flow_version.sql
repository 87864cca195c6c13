create table flow_version (
    id                    uuid        primary key,
    tenant_id             uuid        not null,
    key                   text        not null,
    version               int         not null check (version > 0),
    name                  text        not null,
    authored              bytea       not null,
    forms                 jsonb       not null,
    checksum              text        not null,
    process_definition_id text        not null unique,
    published_at          timestamptz not null,
    note                  text,
    size                  int         not null,
    calls                 text[]      not null,
    unique (tenant_id, key, version)
);

comment on table flow_version is 'Published flows as their authors wrote them; rows are never changed.';
