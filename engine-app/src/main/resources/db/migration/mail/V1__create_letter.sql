-- Letters of the platform that no mail server has yet.
create table letter (
    id         uuid        primary key,
    content    bytea       not null,
    attempts   int         not null default 0,
    due_at     timestamptz not null,
    expires_at timestamptz not null
);

create index letter_due on letter (due_at);
