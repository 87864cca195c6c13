package io.smartconvo.dsar;

import io.smartconvo.platform.Misfit;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On what grounds the law lets a request be refused. */
@Component
class LegalGrounds {

    private final JdbcClient jdbc;

    LegalGrounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param source the law it stands in */
    record Ground(RefusalGround ground, String source) {}

    /** Those of a kind of its own come before those of every kind. */
    List<Ground> of(SubjectRequest request) {
        return jdbc
                .sql("""
                        select distinct on (ground) ground, source from refusal_ground
                        where regime = :regime and kind in (:kind, '') order by ground, kind desc
                        """)
                .param("regime", request.regime().name())
                .param("kind", request.kind().name())
                .query((row, number) -> new Ground(RefusalGround.valueOf(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Ground::ground))
                .toList();
    }

    /** With the law it stands in; without, if it has been taken out of the law since somebody refused on it. */
    Ground named(SubjectRequest request, RefusalGround ground) {
        return of(request).stream()
                .filter(known -> known.ground() == ground)
                .findFirst()
                .orElseGet(() -> new Ground(ground, ""));
    }

    /** @throws io.smartconvo.platform.Refusal if it is no ground for this */
    void require(SubjectRequest request, RefusalGround ground) {
        if (of(request).stream().noneMatch(known -> known.ground() == ground)) {
            throw Misfit.refusal("ground", "The law that is invoked does not know this ground for such a request.");
        }
    }
}
