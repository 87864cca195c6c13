-- Either an authenticator app or a passkey is a second factor, and recovery codes stand in for both.
create table member_passkey (
    id              uuid        primary key,
    member_id       uuid        not null references member (id) on delete cascade,
    credential_id   bytea       not null unique check (length(credential_id) between 1 and 1023),
    attestation     bytea       not null check (length(attestation) <= 65536),
    signature_count bigint      not null,
    transports      text[]      not null,
    name            text        not null check (length(name) between 1 and 100),
    created_at      timestamptz not null,
    last_used_at    timestamptz
);

create index member_passkey_member on member_passkey (member_id);

alter table member_recovery_code drop constraint member_recovery_code_member_id_fkey;
alter table member_recovery_code add foreign key (member_id) references member (id) on delete cascade;

-- What any node can check by itself and no node may take twice: until it would have run out anyway.
create table spent_token (
    token_hash bytea       primary key,
    expires_at timestamptz not null
);
