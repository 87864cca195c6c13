-- What happened, counted. One dimension a row and no id anywhere, so that no two facts about one visit can be put together.
create table usage_count (
    tenant_id uuid   not null references tenant (id),
    day       date   not null,
    dimension text   not null,
    value     text   not null,
    n         bigint not null check (n > 0),
    primary key (tenant_id, day, dimension, value)
);

-- A single account for both roles keeps everything: without UPDATE its own foreign keys could not be checked.
do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke delete on usage_count from ${appRole};
    end if;
end $$;
