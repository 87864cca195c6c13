-- Who answers for what a tenant keeps, as its visitors and the authorities are told. A row once somebody has said it.
create table controller (
    tenant_id               uuid primary key references tenant (id),
    name                    text,
    address                 text,
    contact_email           text,
    data_protection_officer text,
    supervisory_authority   text,
    time_zone               text not null default 'UTC'
);
