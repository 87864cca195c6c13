create table member_totp (
    member_id  uuid        primary key references member (id) on delete cascade,
    secret     bytea       not null,
    confirmed  boolean     not null default false,
    last_step  bigint      not null default 0,
    created_at timestamptz not null
);

create table member_recovery_code (
    member_id uuid  not null references member_totp (member_id) on delete cascade,
    code_hash bytea not null,
    primary key (member_id, code_hash)
);
