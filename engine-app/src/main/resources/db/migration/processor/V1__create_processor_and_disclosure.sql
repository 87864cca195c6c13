-- Who may receive what visitors say, tenant by tenant. An entry is never changed: a change ends it and begins another, so
-- that what was sent can always be held against what was agreed at the time.
create table processor (
    id               uuid primary key,
    tenant_id        uuid        not null references tenant (id),
    key              text        not null,
    name             text        not null,
    kind             text        not null check (kind in ('AI', 'HTTP', 'EMAIL')),
    own              boolean     not null,
    hosts            jsonb       not null,
    signed_on        date,
    agreement_sha256 text check (agreement_sha256 ~ '^[0-9a-f]{64}$'),
    used_for         text        not null,
    zero_retention   text        not null check (zero_retention in ('NONE', 'REQUESTED', 'GRANTED')),
    from_settings    boolean     not null,
    active_since     timestamptz not null,
    active_until     timestamptz,
    check ((signed_on is null) = (agreement_sha256 is null))
);

create unique index processor_active on processor (tenant_id, key) where active_until is null;

-- One row per call that sent something about a person, written before the call: a row without an outcome says that
-- something may have left and nobody lived to tell how it ended. Never a word of what was sent.
create table disclosure (
    id              uuid primary key,
    tenant_id       uuid        not null references tenant (id),
    subject_id      uuid        not null,
    conversation_id uuid        not null,
    processor_id    uuid        not null references processor (id),
    region          text        not null,
    step            text        not null,
    at              timestamptz not null,
    categories      text[]      not null,
    masked          integer     not null,
    stored          boolean     not null default false,
    outcome         text check (outcome in ('ANSWERED', 'REFUSED', 'STOPPED', 'FAILED')),
    tokens_in       bigint,
    tokens_out      bigint,
    completed_at    timestamptz,
    check ((outcome is null) = (completed_at is null))
);

create index disclosure_subject on disclosure (tenant_id, subject_id, at);

create function keep_processor() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if old.active_until is not null or (to_jsonb(new) - 'active_until') <> (to_jsonb(old) - 'active_until') then
        raise exception 'an entry of the register is ended, never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create function keep_disclosure() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    completion constant text[] := array['outcome', 'tokens_in', 'tokens_out', 'completed_at'];
begin
    if old.outcome is not null or (to_jsonb(new) - completion) <> (to_jsonb(old) - completion) then
        raise exception 'a disclosure is completed once, never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger processor_is_ended_only before update on processor for each row execute function keep_processor();
create trigger disclosure_is_completed_only before update on disclosure
    for each row execute function keep_disclosure();

-- A single account for both roles keeps everything: without UPDATE its own foreign keys could not be checked.
do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke update, delete on processor, disclosure from ${appRole};
        grant update (active_until) on processor to ${appRole};
        grant update (outcome, tokens_in, tokens_out, completed_at) on disclosure to ${appRole};
    end if;
end $$;

-- A subject's key is made before the first thing of it is kept or sent: from then on the region stands.
create function fix_tenant_region() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    update tenant set region_fixed = true where id = new.tenant_id and not region_fixed;
    return null;
end
$$;

create trigger first_subject_fixes_the_region after insert on vault.subject_key
    for each row execute function fix_tenant_region();
