-- What a time stamping authority (RFC 3161) said about a checkpoint: that its note existed at a moment. At most one a day.
create table audit.time_stamp (
    log      uuid        not null,
    day      date        not null,
    size     bigint      not null,
    at       timestamptz not null,
    response bytea       not null,
    primary key (log, day)
);

grant select, insert on audit.time_stamp to ${appRole};

create trigger time_stamp_is_append_only before update or delete or truncate on audit.time_stamp
    for each statement execute function audit.refuse_change();
