-- The log of each tenant, in a schema of its own: nothing in it can be had but what is granted here. The application
-- reads, and adds through audit.append; not even the owner changes an entry without disabling a trigger, and whoever
-- does that is found out by the chain, by the tree, and by checkpoints kept elsewhere (docs/audit.md).
create schema audit;
grant usage on schema audit to ${appRole};

-- How far a log has come. Locked by each append until its transaction ends, so numbers have no gaps and entries become
-- visible in their order.
create table audit.head (
    log   uuid   primary key,
    size  bigint not null,
    chain bytea  not null
) with (fillfactor = 50);

-- entry is RFC 8785 JSON, and all there is to prove; at and the columns made from it are for finding.
create table audit.entry (
    log     uuid        not null,
    seq     bigint      not null,
    at      timestamptz not null,
    entry   text        not null,
    chain   bytea       not null,
    action  text generated always as (entry::jsonb #>> '{event,action}') stored,
    actor   text generated always as (entry::jsonb #>> '{event,actor}') stored,
    subject text generated always as (entry::jsonb #>> '{event,subject}') stored,
    primary key (log, seq)
);

create index entry_subject on audit.entry (log, subject, seq) where subject is not null;
create index entry_actor on audit.entry (log, actor, seq) where actor is not null;

-- Roots of the tree over each 256 entries that are complete, so that a proof reads 256 entries and not all.
create table audit.block (
    log   uuid   not null,
    index bigint not null,
    root  bytea  not null,
    primary key (log, index)
);

-- peaks are the roots of the largest complete trees from the left, from which the next checkpoint goes on.
create table audit.checkpoint (
    log   uuid        not null,
    size  bigint      not null,
    at    timestamptz not null,
    note  text        not null,
    peaks bytea       not null,
    primary key (log, size)
);

create index checkpoint_at on audit.checkpoint (at);

-- Ties a person to a tag in the log. Erasure deletes it, and the tag leads nowhere; the entry stays provable.
create table vault.audit_salt (
    tenant_id  uuid  not null,
    subject_id uuid  not null,
    salt       bytea not null,
    primary key (tenant_id, subject_id)
);

-- A single account for both roles owns the table, and nothing could be taken from it.
do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke update on vault.audit_salt from ${appRole};
    end if;
end $$;

create function audit.tag(tenant uuid, subject uuid) returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select encode(sha256(salt || uuid_send(subject_id)), 'hex')
    from vault.audit_salt
    where tenant_id = tenant and subject_id = subject
$$;

create function audit.append(of_log uuid, at timestamptz, event text) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    reached audit.head;
    moment timestamptz := date_trunc('milliseconds', append.at);
    line text;
begin
    select * into reached from audit.head where log = of_log for update;
    if not found then
        insert into audit.head
        values (of_log, 0, sha256(convert_to('smartconvo/audit/v1|' || of_log, 'UTF8')))
        on conflict do nothing;
        select * into reached from audit.head where log = of_log for update;
    end if;
    reached.size := reached.size + 1;
    line := '{"event":' || event
        || ',"log":"' || of_log
        || '","seq":' || reached.size
        || ',"time":"' || to_char(timezone('UTC', moment), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        || '","v":1}';
    reached.chain := sha256('\x02'::bytea || reached.chain || sha256('\x00'::bytea || convert_to(line, 'UTF8')));
    insert into audit.entry (log, seq, at, entry, chain)
    values (of_log, reached.size, moment, line, reached.chain);
    update audit.head set size = reached.size, chain = reached.chain where log = of_log;
    return reached.size;
end $$;

grant select on all tables in schema audit to ${appRole};
grant insert on audit.block, audit.checkpoint to ${appRole};
grant execute on function audit.append(uuid, timestamptz, text), audit.tag(uuid, uuid) to ${appRole};

-- What was written down so far, in its order.
do $$
declare
    old record;
begin
    for old in select * from audit_event order by id loop
        if old.conversation_id is not null then
            insert into vault.audit_salt
            values (old.tenant_id, old.conversation_id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
            on conflict do nothing;
        end if;
        perform audit.append(old.tenant_id, old.at,
            '{"action":"' || old.action || '","actor":"' || old.actor_id || '"'
            || coalesce(',"object":' || to_json(old.object)::text, '')
            || coalesce(',"subject":"' || audit.tag(old.tenant_id, old.conversation_id) || '"', '')
            || '}');
    end loop;
end $$;
drop table audit_event;

create function audit.refuse_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger entry_is_append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
create trigger block_is_append_only before update or delete or truncate on audit.block
    for each statement execute function audit.refuse_change();
create trigger checkpoint_is_append_only before update or delete or truncate on audit.checkpoint
    for each statement execute function audit.refuse_change();
