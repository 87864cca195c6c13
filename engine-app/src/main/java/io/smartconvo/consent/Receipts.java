package io.smartconvo.consent;

import io.smartconvo.privacy.Purpose;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receipts of decisions, written once. */
@Component
public class Receipts {

    private final JdbcClient jdbc;
    private final ReceiptWriter writer;
    private final Clock clock;

    Receipts(JdbcClient jdbc, ReceiptWriter writer, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.clock = clock;
    }

    /** A person's receipts, oldest first. */
    @Transactional(readOnly = true)
    public List<ConsentReceipt> of(TenantId tenant, SubjectId subject) {
        return jdbc.sql("select id, purpose, granted, decided_at, jws from consent_receipt"
                        + " where tenant_id = :tenant and subject_id = :subject order by decided_at, id")
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .query(Receipts::receipt)
                .list();
    }

    void keep(
            ReceiptId id,
            TenantId tenant,
            SubjectId subject,
            ConsentAnswer answer,
            Notice notice,
            DeclaredPurpose purpose,
            boolean withdrawal) {
        Instant now = clock.instant();
        String jws = writer.write(id, tenant, subject, answer, notice, purpose, withdrawal, now);
        BannerEvidence banner = answer.banner();
        jdbc.sql("insert into consent_receipt (id, tenant_id, subject_id, purpose, notice_version, notice_hash, locale,"
                        + " granted, decided_at, client_at, source, banner_source, banner_evidence, jws) values (:id,"
                        + " :tenant, :subject, :purpose, :version, :hash, :locale, :granted, :now, :client, :source,"
                        + " :banner, :evidence, :jws)")
                .param("id", id.value())
                .param("tenant", tenant.value())
                .param("subject", subject.value())
                .param("purpose", answer.purpose().id())
                .param("version", answer.noticeVersion())
                .param("hash", HexFormat.of().parseHex(notice.hash()))
                .param("locale", notice.locale().toLanguageTag())
                .param("granted", answer.granted())
                .param("now", Timestamp.from(now))
                .param("client", answer.clientAt() == null ? null : Timestamp.from(answer.clientAt()))
                .param("source", answer.source().name())
                .param("banner", banner == null ? null : banner.source())
                .param("evidence", evidence(banner), Types.BINARY)
                .param("jws", jws)
                .update();
    }

    private static byte @Nullable [] evidence(@Nullable BannerEvidence banner) {
        return banner == null ? null : HexFormat.of().parseHex(banner.hash());
    }

    private static ConsentReceipt receipt(ResultSet row, int i) throws SQLException {
        return new ConsentReceipt(
                new ReceiptId(row.getObject("id", UUID.class)),
                new Purpose(row.getString("purpose")),
                row.getBoolean("granted"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("jws"));
    }
}
