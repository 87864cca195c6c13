-- On which day the operator was written to that a purge is late: one letter a day, whatever number of nodes finds it.
create table retention_alert (
    day date primary key
);
