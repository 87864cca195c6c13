-- An erasure finds a person's rows whatever number of others the tenant has.
create index age_notice_subject on age_notice (tenant_id, subject_id);
create index withdrawn_field_subject on withdrawn_field (tenant_id, subject_id);
