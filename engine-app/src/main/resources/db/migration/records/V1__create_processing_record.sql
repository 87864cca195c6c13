-- Records of processing (GDPR Art. 30(2)) as they were made; a change makes another version. "json", not "jsonb": it is
-- kept letter by letter, as it was hashed.
create table processing_record (
    tenant_id uuid not null references tenant (id),
    version integer not null check (version > 0),
    made_at timestamptz not null,
    content json not null,
    hash bytea not null,
    primary key (tenant_id, version)
);

create trigger processing_record_is_append_only before update or delete on processing_record
    for each row execute function refuse_change();
