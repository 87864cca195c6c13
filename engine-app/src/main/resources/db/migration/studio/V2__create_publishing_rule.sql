-- What a tenant asks of a flow before it is published; without a row, nothing.
create table publishing_rule (
    tenant_id     uuid        primary key,
    tests_pass    boolean     not null,
    steps_covered boolean     not null,
    changed_at    timestamptz not null,
    changed_by    uuid,
    check (tests_pass or not steps_covered)
);
