-- How long the law gives, by regime and, where it differs, by kind of request ('' is every kind). Periods are ISO 8601;
-- they are data because laws change.
create table legal_clock (
    regime       text    not null,
    kind         text    not null default '',
    measure      text    not null check (measure in ('ACKNOWLEDGE', 'WARN', 'ESCALATE', 'ANSWER', 'EXTENDED')),
    period       text    not null,
    working_days boolean not null default false,
    starts       text    not null default 'RECEIVED' check (starts in ('RECEIVED', 'PROVEN')),
    source       text    not null,
    primary key (regime, kind, measure)
);

insert into legal_clock (regime, kind, measure, period, working_days, starts, source) values
    ('GDPR', '', 'WARN', 'P14D', false, 'RECEIVED', 'house rule'),
    ('GDPR', '', 'ESCALATE', 'P25D', false, 'RECEIVED', 'house rule'),
    ('GDPR', '', 'ANSWER', 'P1M', false, 'RECEIVED', 'GDPR Art. 12(3)'),
    ('GDPR', '', 'EXTENDED', 'P3M', false, 'RECEIVED', 'GDPR Art. 12(3): two further months'),
    ('UK_GDPR', '', 'WARN', 'P14D', false, 'PROVEN', 'house rule'),
    ('UK_GDPR', '', 'ESCALATE', 'P25D', false, 'PROVEN', 'house rule'),
    ('UK_GDPR', '', 'ANSWER', 'P1M', false, 'PROVEN', 'UK GDPR Art. 12A'),
    ('UK_GDPR', '', 'EXTENDED', 'P3M', false, 'PROVEN', 'UK GDPR Art. 12A: two further months'),
    ('UK_GDPR', 'COMPLAINT', 'ACKNOWLEDGE', 'P30D', false, 'RECEIVED', 'DPA 2018 s. 164A'),
    ('UK_GDPR', 'COMPLAINT', 'WARN', 'P14D', false, 'RECEIVED', 'house rule'),
    ('UK_GDPR', 'COMPLAINT', 'ESCALATE', 'P25D', false, 'RECEIVED', 'house rule'),
    ('UK_GDPR', 'COMPLAINT', 'ANSWER', 'P30D', false, 'RECEIVED', 'DPA 2018 s. 164A, without undue delay: house rule'),
    ('CCPA', '', 'ACKNOWLEDGE', 'P10D', true, 'RECEIVED', '11 CCR 7021(a)'),
    ('CCPA', '', 'WARN', 'P30D', false, 'RECEIVED', 'house rule'),
    ('CCPA', '', 'ESCALATE', 'P40D', false, 'RECEIVED', 'house rule'),
    ('CCPA', '', 'ANSWER', 'P45D', false, 'RECEIVED', '11 CCR 7021(b)'),
    ('CCPA', '', 'EXTENDED', 'P90D', false, 'RECEIVED', '11 CCR 7021(b): 90 days in all'),
    ('CCPA', 'OPT_OUT', 'WARN', 'P7D', false, 'RECEIVED', 'house rule'),
    ('CCPA', 'OPT_OUT', 'ESCALATE', 'P12D', false, 'RECEIVED', 'house rule'),
    ('CCPA', 'OPT_OUT', 'ANSWER', 'P15D', true, 'RECEIVED', '11 CCR 7026(f)');

-- What somebody asked for. Who it was (contact) is sealed, and gone once the request is closed; what stays is the proof
-- that it was answered, without a name.
create table subject_request (
    id              uuid        primary key,
    tenant_id       uuid        not null,
    reference       text        not null,
    kind            text        not null,
    regime          text        not null,
    channel         text        not null,
    state           text        not null,
    locale          text        not null,
    token_hash      bytea,
    contact         bytea,
    code_hash       bytea,
    code_until      timestamptz,
    code_misses     integer     not null default 0,
    identity        text,
    identity_at     timestamptz,
    received_at     timestamptz not null,
    due_at          timestamptz,
    extended        text,
    paused_since    timestamptz,
    paused_seconds  bigint      not null default 0,
    closed_at       timestamptz,
    made_by         uuid,
    approved_by     uuid,
    seconded_by     uuid,
    refusal         text,
    refused_at      timestamptz,
    message         bytea,
    instructions    bytea,
    identifiers     bytea,
    erased          text,
    certificate     text,
    unique (tenant_id, reference)
);

create index subject_request_newest on subject_request (tenant_id, received_at desc, id);
create index subject_request_token on subject_request (token_hash) where token_hash is not null;
create index subject_request_closed on subject_request (closed_at) where closed_at is not null;

-- Whom a request turned out to be about.
create table subject_request_person (
    request_id uuid not null references subject_request (id) on delete cascade,
    tenant_id  uuid not null,
    subject_id uuid not null,
    primary key (request_id, subject_id)
);

create index subject_request_person_subject on subject_request_person (tenant_id, subject_id);

create table subject_request_event (
    request_id uuid        not null references subject_request (id) on delete cascade,
    number     integer     not null,
    at         timestamptz not null,
    what       text        not null,
    by_member  uuid,
    primary key (request_id, number)
);

create table subject_request_recipient (
    request_id uuid        not null references subject_request (id) on delete cascade,
    processor  text        not null,
    state      text        not null,
    delivery   uuid,
    at         timestamptz,
    primary key (request_id, processor)
);

create index subject_request_recipient_delivery on subject_request_recipient (delivery) where delivery is not null;

-- A copy that waits to be fetched, under a key of its own (vault.parcel_key).
create table subject_request_package (
    request_id   uuid        primary key references subject_request (id) on delete cascade,
    content      bytea,
    sha256       text        not null,
    expires_at   timestamptz not null,
    fetched_at   timestamptz,
    destroyed_at timestamptz
);

-- What the law lets a tenant keep although it is to be erased or too old: a copy apart, under a key of its own, until a date.
-- The original goes like everything else.
create table legal_hold (
    id         uuid        primary key,
    tenant_id  uuid        not null,
    subject_id uuid        not null,
    field      text,
    ground     text        not null,
    until      timestamptz not null,
    content    bytea       not null,
    sha256     text        not null,
    created_at timestamptz not null,
    created_by uuid        not null
);

create index legal_hold_subject on legal_hold (tenant_id, subject_id);
create index legal_hold_until on legal_hold (until);

-- Who is to be erased: written before anything is deleted, and gone through at every start, in case a backup brought
-- somebody back. A second copy is in a file of each node.
create table vault.erasure (
    tenant_id  uuid        not null,
    subject_id uuid        not null,
    request_id uuid        not null,
    at         timestamptz not null,
    primary key (tenant_id, subject_id)
);

do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke update, delete on vault.erasure from ${appRole};
        revoke insert, update, delete on legal_clock from ${appRole};
    end if;
end $$;
