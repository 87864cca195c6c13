-- Who looked or acted. Only ever added to. References nothing: an entry outlives what it is about.
create table audit_event (
    id              bigint      generated always as identity primary key,
    at              timestamptz not null,
    tenant_id       uuid        not null,
    actor_id        uuid        not null,
    action          text        not null,
    conversation_id uuid,
    object          text
);

create index audit_event_tenant on audit_event (tenant_id, id);

-- A single account for both roles owns the table, and nothing could be taken from it.
do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke update, delete on audit_event from ${appRole};
    end if;
end $$;
