-- Where a tenant's data is processed. Fixed from the first thing a visitor said on: what is kept here, and what was sent
-- to processors, was kept and sent under that promise. A later module raises the flag; nobody lowers it.
alter table tenant
    add column region text not null default 'global' check (region ~ '^[a-z][a-z0-9-]{0,30}$'),
    add column region_fixed boolean not null default false;

create function keep_tenant_region() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if old.region_fixed and (new.region <> old.region or not new.region_fixed) then
        raise exception 'the region of a tenant with visitors is fixed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger tenant_region_is_kept before update on tenant for each row execute function keep_tenant_region();
