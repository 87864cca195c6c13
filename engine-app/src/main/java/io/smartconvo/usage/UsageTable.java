package io.smartconvo.usage;

import io.smartconvo.tenant.TenantId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class UsageTable {

    private static final int BATCH = 200;

    private final JdbcTemplate jdbc;

    UsageTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Count(UsageCounters.Cell cell, long n) {}

    /** All or nothing. */
    @Transactional
    public void add(List<Count> counts) {
        jdbc.batchUpdate(
                "insert into usage_count (tenant_id, day, dimension, value, n) values (?, ?, ?, ?, ?)"
                        + " on conflict (tenant_id, day, dimension, value) do update set n = usage_count.n + excluded.n",
                counts,
                BATCH,
                UsageTable::fill);
    }

    private static void fill(PreparedStatement statement, Count count) throws SQLException {
        statement.setObject(1, count.cell().tenant().value());
        statement.setObject(2, count.cell().day());
        statement.setString(3, count.cell().dimension().name());
        statement.setString(4, count.cell().value());
        statement.setLong(5, count.n());
    }

    /** The raw numbers of one day and dimension: not for anybody outside before they went through the threshold. */
    public Map<String, Long> read(TenantId tenant, LocalDate day, Dimension dimension) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.query(
                "select value, n from usage_count where tenant_id = ? and day = ? and dimension = ?",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                tenant.value(),
                day,
                dimension.name());
        return counts;
    }
}
