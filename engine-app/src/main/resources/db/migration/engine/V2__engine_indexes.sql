-- Job acquisition polls by due date; the shipped scripts index neither that nor the leases.
create index sc_idx_job_duedate on act_ru_job (duedate_);
create index sc_idx_job_lock_expiry on act_ru_job (lock_exp_time_) where lock_exp_time_ is not null;
create index sc_idx_ext_task_lock_expiry on act_ru_ext_task (lock_exp_time_);
create index sc_idx_ext_task_procinst on act_ru_ext_task (proc_inst_id_);
create index sc_idx_event_subscr_procinst on act_ru_event_subscr (proc_inst_id_);

-- Every turn writes two rows of the path and ends one. Seven of the ten shipped indexes serve reports we do not run,
-- and five of them hold END_TIME_, so that ending an activity could never be an update in place.
drop index act_idx_hi_act_inst_start_end;
drop index act_idx_hi_act_inst_end;
drop index act_idx_hi_act_inst_comp;
drop index act_idx_hi_act_inst_stats;
drop index act_idx_hi_act_inst_tenant_id;
drop index act_idx_hi_act_inst_proc_def_key;
drop index act_idx_hi_ai_pdefid_end_time;

-- Where visitors drop off: activities of one flow version.
create index sc_idx_hi_actinst_activity on act_hi_actinst (proc_def_id_, act_id_);
