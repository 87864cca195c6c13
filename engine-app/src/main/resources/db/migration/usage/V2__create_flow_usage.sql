-- What happened at an element of a flow version on a day, counted. No id of anybody, and no number that joins two elements.
create table flow_usage (
    tenant_id uuid   not null references tenant (id),
    day       date   not null,
    flow_key  text   not null,
    version   int    not null,
    element   text   not null,
    measure   text   not null,
    detail    text   not null,
    n         bigint not null check (n > 0),
    primary key (tenant_id, flow_key, version, day, element, measure, detail)
);

-- A single account for both roles keeps everything: without UPDATE its own foreign keys could not be checked.
do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke delete on flow_usage from ${appRole};
    end if;
end $$;
