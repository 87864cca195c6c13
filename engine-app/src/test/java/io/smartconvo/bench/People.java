package io.smartconvo.bench;

import io.smartconvo.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Visitors of a tenant over twenty days, with a row or more in most tables that are erased. What is sealed is noise: an erasure opens
 * none of it. Every tenth was a child, and every tenth has just taken a consent back.
 */
final class People {

    private static final int DAYS = 20;

    private static final String EACH = " from somebody";
    private static final String TENTH = EACH + " where n % 10 = 0";

    private static final List<String> ROWS = List.of(
            "insert into conversation (id, tenant_id, site_id, process_definition_id, process_instance_id, status, locale,"
                    + " seq, state, started_at, last_activity_at, resume_hash)"
                    + " select id, tenant, tenant, 'bench', id::text, 'ended', 'en', 5, noise || noise, at, at, noise"
                    + EACH,
            "insert into conversation_event select at::date, id, tenant, seq, at, noise || noise || noise" + EACH
                    + ", generate_series(1, 5) as seq",
            "insert into inbox select at::date, id, frame::text" + EACH + ", generate_series(1, 2) as frame",
            "insert into vault.subject_key (subject_id, tenant_id, wrapped) select id, tenant, noise" + EACH,
            "insert into vault.audit_salt select tenant, id, noise" + EACH,
            "insert into captured_field (id, tenant_id, subject_id, name, type, purpose, receipt_id, value, blind_index,"
                    + " created_at, expires_at) select gen_random_uuid(), tenant, id, 'email', 'email', 'contact', id,"
                    + " noise, noise, at, at + interval '30 days'"
                    + EACH,
            "insert into consent_receipt (id, tenant_id, subject_id, purpose, notice_version, notice_hash, locale, granted,"
                    + " decided_at, source) select id, tenant, id, 'contact', 1, noise, 'en', true, at, 'chat'"
                    + EACH,
            "insert into consent_state (tenant_id, subject_id, purpose, notice_version, granted, receipt_id, decided_at)"
                    + " select tenant, id, 'contact', 1, true, id, at"
                    + EACH,
            "insert into age_outcome select tenant, id, 'over', at" + EACH,
            "insert into age_notice select gen_random_uuid(), tenant, id, 'statement', at" + TENTH,
            "insert into withdrawn_field select gen_random_uuid(), tenant, id, gen_random_uuid(), 'name', '', '', '', noise"
                    + TENTH,
            "insert into act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, proc_def_id_, start_time_, end_time_)"
                    + " select id, id, id, 'bench', at, at"
                    + EACH,
            "insert into act_hi_actinst (id_, proc_inst_id_, root_proc_inst_id_, execution_id_, proc_def_id_, act_id_,"
                    + " act_type_, start_time_) select gen_random_uuid(), id, id, id, 'bench', step, 'receiveTask', at"
                    + EACH + ", generate_series(1, 5) as step");

    private People() {}

    static void fill(Connection owner, TenantId tenant, int people) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (String table : List.of("conversation_event", "inbox")) {
                statement.execute("select day_partitions.ensure('" + table + "', current_date - day)"
                        + " from generate_series(0, " + DAYS + ") as day");
            }
            statement.execute("drop table if exists somebody");
            statement.execute("create temporary table somebody as select gen_random_uuid() as id, '" + tenant
                    + "'::uuid as tenant, n, now() - interval '1 day' * (n % " + DAYS + ") as at,"
                    + " sha256(n::text::bytea) || sha256((-n)::text::bytea) as noise from generate_series(1, " + people
                    + ") as n");
            for (String rows : ROWS) {
                statement.execute(rows);
            }
            statement.execute("vacuum analyze");
        }
    }
}
