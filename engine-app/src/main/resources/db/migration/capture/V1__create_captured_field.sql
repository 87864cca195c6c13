-- Personal answers that outlive their chat. The value is sealed; the index finds equal values inside one tenant only.
create table captured_field (
    id uuid primary key,
    tenant_id uuid not null,
    subject_id uuid not null,
    name text not null,
    type text not null,
    purpose text not null,
    receipt_id uuid not null,
    value bytea not null,
    blind_index bytea,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    unique (tenant_id, subject_id, name)
);

create index captured_field_blind_index on captured_field (tenant_id, type, blind_index) where blind_index is not null;
create index captured_field_expiry on captured_field (expires_at);
