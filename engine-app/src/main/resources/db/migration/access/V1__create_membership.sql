-- What a member may do is said tenant by tenant. Who runs the installation says nothing about any tenant.
alter table member
    add column operator        boolean not null default false,
    add column last_sign_in_at timestamptz;

create table membership (
    member_id  uuid        not null references member (id) on delete cascade,
    tenant_id  uuid        not null references tenant (id) on delete cascade,
    active     boolean     not null default true,
    created_at timestamptz not null default now(),
    primary key (member_id, tenant_id)
);

create index membership_tenant on membership (tenant_id);

create table member_role (
    member_id uuid not null,
    tenant_id uuid not null,
    role      text not null
        check (role in ('OWNER', 'ADMIN', 'DESIGNER', 'AGENT', 'PRIVACY_OFFICER', 'AUDITOR')),
    primary key (member_id, tenant_id, role),
    foreign key (member_id, tenant_id) references membership (member_id, tenant_id) on delete cascade
);

-- Until now an owner owned everything there was, and read the installation's metrics.
update member set operator = true;

insert into membership (member_id, tenant_id)
select member.id, tenant.id from member cross join tenant where member.role = 'OWNER';

insert into member_role (member_id, tenant_id, role)
select member_id, tenant_id, 'OWNER' from membership;

alter table member drop column role;

create table member_session (
    id           uuid        primary key,
    token_hash   bytea       not null unique,
    member_id    uuid        not null references member (id) on delete cascade,
    tenant_id    uuid        references tenant (id) on delete cascade,
    browser      text        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null
);

create index member_session_member on member_session (member_id);
create index member_session_expiry on member_session (expires_at);

-- By hash, because people type what they should not where a name belongs. Nobody's row says whether the name exists.
create table sign_in_failure (
    name_hash     bytea       primary key,
    failures      int         not null check (failures > 0),
    blocked_until timestamptz not null,
    last_at       timestamptz not null
);
