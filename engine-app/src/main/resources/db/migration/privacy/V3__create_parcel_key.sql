-- The key of one thing that was put together to be handed over or held: destroyed with it, and never in a backup of it.
create table vault.parcel_key (
    id         uuid        primary key,
    wrapped    bytea       not null,
    created_at timestamptz not null
);

do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke update on vault.parcel_key from ${appRole};
    end if;
end $$;
