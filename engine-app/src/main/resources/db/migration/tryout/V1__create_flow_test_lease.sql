-- Whose tests are being run: one run at a time in a sandbox, on whatever node. A node that dies leaves a lease that runs out.
create table flow_test_lease (
    tenant_id uuid        primary key references tenant (id),
    run       uuid        not null,
    until     timestamptz not null
);
