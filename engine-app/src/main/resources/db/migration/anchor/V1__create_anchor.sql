-- Whether a tenant is mailed the newest checkpoint once a day, and for which of its days that was done last: the node that
-- moves digest_day on is the one that writes.
create table anchor_setting (
    tenant_id  uuid    primary key,
    digest     boolean not null,
    digest_day date
);
