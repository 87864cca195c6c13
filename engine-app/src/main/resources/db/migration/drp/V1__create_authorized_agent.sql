-- What a tenant is called in the network of the Data Rights Protocol: the last part of its address.
create table drp_business (
    tenant_id   uuid        primary key,
    business_id text        not null unique,
    set_at      timestamptz not null
);

-- Who may ask on behalf of people, as the tenant took it over from the network's directory.
create table authorized_agent (
    tenant_id       uuid        not null,
    id              text        not null,
    name            text        not null,
    web_url         text,
    verify_key      bytea       not null,
    vouches         boolean     not null,
    token_hash      bytea,
    token_issued_at timestamptz,
    added_at        timestamptz not null,
    primary key (tenant_id, id)
);

create unique index authorized_agent_token on authorized_agent (token_hash) where token_hash is not null;

-- Requests that came from an agent: whose they are, and what the agent is still to be told.
create table agent_request (
    request_id       uuid        primary key references subject_request (id) on delete cascade,
    tenant_id        uuid        not null,
    agent_id         text        not null,
    message_hash     bytea       not null,
    agent_request_id text,
    callback         bytea,
    revoked_at       timestamptz,
    moved_at         timestamptz not null,
    told_hash        bytea,
    tell_at          timestamptz,
    attempts         integer     not null default 0,
    unique (tenant_id, agent_id, message_hash),
    unique (tenant_id, agent_id, agent_request_id)
);

create index agent_request_tell on agent_request (tell_at) where tell_at is not null;
