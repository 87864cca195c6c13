package io.smartconvo.tenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for each tenant's data; read anew each time. */
@Service
public class Controllers {

    private final JdbcClient jdbc;

    Controllers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was said; of whoever said nothing, nothing but the time zone UTC. */
    @Transactional(readOnly = true)
    public Controller of(TenantId tenant) {
        return jdbc.sql("select * from controller where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(Controllers::read)
                .optional()
                .orElseGet(() -> Controller.unsaid(tenant));
    }

    /** Replaces all that was said before. */
    @Transactional
    public void set(Controller controller) {
        jdbc.sql("""
                        insert into controller (tenant_id, name, address, contact_email, representative,
                            data_protection_officer, supervisory_authority, time_zone) values
                            (:tenant, :name, :address, :email, :representative, :officer, :authority, :zone)
                        on conflict (tenant_id) do update set
                            name = excluded.name,
                            address = excluded.address,
                            contact_email = excluded.contact_email,
                            representative = excluded.representative,
                            data_protection_officer = excluded.data_protection_officer,
                            supervisory_authority = excluded.supervisory_authority,
                            time_zone = excluded.time_zone
                        """)
                .param("tenant", controller.tenant().value())
                .param("name", controller.name())
                .param("address", controller.address())
                .param("email", controller.contactEmail())
                .param("representative", controller.representative())
                .param("officer", controller.dataProtectionOfficer())
                .param("authority", controller.supervisoryAuthority())
                .param("zone", controller.timeZone().getId())
                .update();
    }

    private static Controller read(ResultSet row, int number) throws SQLException {
        return new Controller(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("name"),
                row.getString("address"),
                row.getString("contact_email"),
                row.getString("representative"),
                row.getString("data_protection_officer"),
                row.getString("supervisory_authority"),
                ZoneId.of(row.getString("time_zone")));
    }
}
