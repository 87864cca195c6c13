-- The report over all people of a tenant asks for some time of it.
create index disclosure_time on disclosure (tenant_id, at);
