-- Who is invited chooses a password of their own, and counts for nothing until then.
alter table member alter column password_hash drop not null;

alter table membership add column joined_at timestamptz;
update membership set joined_at = created_at;

create table member_link (
    member_id  uuid        not null,
    tenant_id  uuid        not null,
    token_hash bytea       not null unique,
    reset      boolean     not null,
    expires_at timestamptz not null,
    primary key (member_id, tenant_id),
    foreign key (member_id, tenant_id) references membership (member_id, tenant_id) on delete cascade
);
