-- Who a member is at the identity provider: issuer and subject, which never change, by their hash. Never an e-mail address.
create table member_identity (
    member_id     uuid        primary key references member (id) on delete cascade,
    identity_hash bytea       not null unique,
    connected_at  timestamptz not null
);
