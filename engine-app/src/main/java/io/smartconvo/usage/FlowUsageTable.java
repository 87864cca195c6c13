package io.smartconvo.usage;

import io.smartconvo.tenant.TenantId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class FlowUsageTable {

    private static final int BATCH = 200;

    private final JdbcTemplate jdbc;

    FlowUsageTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Count(FlowCounters.Cell cell, long n) {}

    /** A number of one day and element: not for anybody outside before it went through the threshold. */
    record Row(LocalDate day, String element, FlowMeasure measure, String detail, long n) {}

    /** All or nothing. */
    @Transactional
    public void add(List<Count> counts) {
        jdbc.batchUpdate(
                "insert into flow_usage (tenant_id, day, flow_key, version, element, measure, detail, n)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant_id, flow_key, version, day, element, measure, detail)"
                        + " do update set n = flow_usage.n + excluded.n",
                counts,
                BATCH,
                FlowUsageTable::fill);
    }

    private static void fill(PreparedStatement statement, Count count) throws SQLException {
        FlowPlace place = count.cell().place();
        statement.setObject(1, place.tenant().value());
        statement.setObject(2, count.cell().day());
        statement.setString(3, place.flow());
        statement.setInt(4, place.version());
        statement.setString(5, place.element());
        statement.setString(6, count.cell().measure().name());
        statement.setString(7, count.cell().detail());
        statement.setLong(8, count.n());
    }

    public List<Row> read(TenantId tenant, String flow, int version, LocalDate from, LocalDate to) {
        return jdbc.query(
                "select day, element, measure, detail, n from flow_usage"
                        + " where tenant_id = ? and flow_key = ? and version = ? and day between ? and ?",
                (row, n) -> new Row(
                        row.getObject("day", LocalDate.class),
                        row.getString("element"),
                        FlowMeasure.valueOf(row.getString("measure")),
                        row.getString("detail"),
                        row.getLong("n")),
                tenant.value(),
                flow,
                version,
                from,
                to);
    }
}
