-- The application role owns nothing, so it asks these functions for the one change of structure it needs: a day's
-- partition made ahead, or dropped with the day's data. They touch nothing but registered tables; registering is a
-- module's migration: select day_partitions.register('public.message').
create schema day_partitions;
grant usage on schema day_partitions to ${appRole};

create table day_partitions.registered (
  table_name regclass primary key
);
revoke all on day_partitions.registered from public;

-- Rows are reached through the parent, whose privileges and row security then hold; a part has nobody's but the owner's.
create function day_partitions.seal(part regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  other oid;
begin
  for other in
    select distinct a.grantee from pg_class c, aclexplode(c.relacl) a where c.oid = part and a.grantee <> c.relowner
  loop
    execute format('revoke all on %s from %s', part, case when other = 0 then 'public' else other::regrole::text end);
  end loop;
end $$;

create function day_partitions.register(target regclass) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from pg_partitioned_table p where p.partrelid = target and p.partstrat = 'r') then
    raise exception 'table % is not partitioned by range', target;
  end if;
  insert into day_partitions.registered values (target) on conflict do nothing;
  -- So that an insert never fails for want of a partition.
  if not exists (select from pg_partitioned_table p where p.partrelid = target and p.partdefid <> 0) then
    execute (select format('create table %I.%I partition of %s default', n.nspname, c.relname || '_default', target)
             from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
    perform day_partitions.seal(p.partdefid::regclass) from pg_partitioned_table p where p.partrelid = target;
  end if;
end $$;

create function day_partitions.checked(target text) returns regclass
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  found regclass;
begin
  select r.table_name into found
  from day_partitions.registered r
  join pg_class c on c.oid = r.table_name
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname || '.' || c.relname = case when target like '%.%' then target else 'public.' || target end;
  if found is null then
    raise exception 'table % is not registered for day partitions', target using errcode = 'insufficient_privilege';
  end if;
  return found;
end $$;

create function day_partitions.ensure(target text, day date) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
  parent regclass := day_partitions.checked(target);
  schema_name name;
  parent_name name;
  part name;
  key_column name;
  default_part regclass;
  lower_bound timestamptz := day::timestamptz;
  upper_bound timestamptz := (day + 1)::timestamptz;
begin
  -- Nodes start together; the second one waits and finds the work done.
  perform pg_advisory_xact_lock(hashtextextended('day_partitions.' || parent::oid, 0));
  select n.nspname, c.relname, a.attname, p.partdefid
  into schema_name, parent_name, key_column, default_part
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_partitioned_table p on p.partrelid = c.oid
  join pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0]
  where c.oid = parent;
  part := parent_name || '_' || to_char(day, 'YYYYMMDD');
  if to_regclass(format('%I.%I', schema_name, part)) is not null then
    return false;
  end if;
  -- Not "create table ... partition of": that locks out every reader and writer of the parent. Attaching does not.
  execute format('create table %I.%I (like %s including all)', schema_name, part, parent);
  perform day_partitions.seal(format('%I.%I', schema_name, part)::regclass);
  if default_part is not null then
    -- Rows that came before their partition move into it, else attaching would fail.
    execute format('lock table %s in access exclusive mode', default_part);
    execute format('with moved as (delete from %s where %I >= $1 and %I < $2 returning *) insert into %I.%I select * from moved',
      default_part, key_column, key_column, schema_name, part) using lower_bound, upper_bound;
  end if;
  execute format('alter table %s attach partition %I.%I for values from (%L) to (%L)',
    parent, schema_name, part, lower_bound, upper_bound);
  return true;
end $$;

create function day_partitions.drop_before(target text, day date) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
  parent regclass := day_partitions.checked(target);
  default_part regclass;
  key_column name;
  doomed record;
  dropped integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('day_partitions.' || parent::oid, 0));
  for doomed in
    select c.oid::regclass as part
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = parent
      and case when c.relname ~ '_[0-9]{8}$' then to_date(right(c.relname, 8), 'YYYYMMDD') < day else false end
    order by c.relname
  loop
    execute format('drop table %s', doomed.part);
    dropped := dropped + 1;
  end loop;
  select p.partdefid, a.attname into default_part, key_column
  from pg_partitioned_table p join pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
  where p.partrelid = parent;
  if default_part is not null then
    execute format('delete from %s where %I < $1', default_part, key_column) using day::timestamptz;
  end if;
  return dropped;
end $$;

revoke execute on all functions in schema day_partitions from public;
grant execute on function day_partitions.ensure(text, date), day_partitions.drop_before(text, date) to ${appRole};
