-- What a tenant signs with: the private half wrapped by the tenant's key, the public half for everybody.
create table vault.signing_key (
    tenant_id uuid not null references vault.tenant_key on delete cascade,
    id text not null,
    public_key bytea not null,
    wrapped bytea not null,
    created_at timestamptz not null,
    primary key (tenant_id, id)
);

do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke update on vault.signing_key from ${appRole};
    end if;
end $$;
