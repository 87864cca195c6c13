-- Where a tenant wants to be told, one place each. content is the address and the secret, sealed: addresses carry tokens.
-- An address that fails rests; everything for it waits that long.
create table webhook (
    tenant_id    uuid        primary key,
    content      bytea       not null,
    set_at       timestamptz not null,
    failures     int         not null default 0,
    rest_until   timestamptz not null,
    last_at      timestamptz,
    last_outcome text,
    last_status  int
);

-- What is not there yet.
create table webhook_delivery (
    id         uuid        primary key,
    tenant_id  uuid        not null,
    content    bytea       not null,
    attempts   int         not null default 0,
    due_at     timestamptz not null,
    expires_at timestamptz not null
);

create index webhook_delivery_due on webhook_delivery (tenant_id, due_at, id);
create index webhook_delivery_expiry on webhook_delivery (expires_at);
