-- Whom a tenant addresses: the age below which nothing personal is captured, and whether anything is at all.
alter table tenant
    add column age_gate smallint check (age_gate between 13 and 16),
    add column directed_to_children boolean not null default false;
