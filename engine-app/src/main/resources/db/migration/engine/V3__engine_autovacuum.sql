-- Runtime tables are hollow: rows live for minutes, and at quiet times none is left. With the default settings they
-- fill with dead rows before a vacuum comes, and statistics taken of an empty table make the planner scan them
-- sequentially (measured: the same load halves within a minute). So they are vacuumed after a fixed number of dead
-- rows, at full speed, and practically never analysed: all access is by key, which needs no statistics.
do $$
declare
    hollow text;
begin
    foreach hollow in array array[
        'act_ru_execution', 'act_ru_event_subscr', 'act_ru_ext_task', 'act_ru_job', 'act_ru_task',
        'act_ru_variable', 'act_ru_incident', 'act_ru_identitylink'
    ] loop
        execute format(
            'alter table %I set ('
            'fillfactor = 70, '
            'autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, '
            'autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 10000, '
            'autovacuum_vacuum_cost_delay = 0, '
            'autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 10000000)',
            hollow);
    end loop;
end
$$;

-- The path grows and is ended in place: leave room in the page, and vacuum by numbers, not by a share of the table.
alter table act_hi_actinst set (
    fillfactor = 85,
    autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 10000,
    autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 10000);
alter table act_hi_procinst set (
    fillfactor = 85,
    autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 10000,
    autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 10000);
