package io.smartconvo.dsar;

import io.smartconvo.privacy.Jws;
import io.smartconvo.privacy.SigningKeys;
import io.smartconvo.privacy.SubjectId;
import io.smartconvo.privacy.catalogue.DataPlan;
import io.smartconvo.privacy.catalogue.EraseRule;
import io.smartconvo.privacy.catalogue.SubjectInventory;
import io.smartconvo.privacy.catalogue.TableEntry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signed statements (JWS) of what was done for a request, checked with the tenant's published keys. */
@Component
class Certificates {

    static final String ERASURE = "erasure-certificate";

    private final SigningKeys keys;
    private final ObjectProvider<DataPlan> plan;
    private final ObjectProvider<SubjectInventory> inventory;
    private final Requests requests;
    private final LegalHolds holds;
    private final LegalGrounds grounds;
    private final Stores stores;
    private final JsonMapper json;
    private final Clock clock;

    Certificates(
            SigningKeys keys,
            ObjectProvider<DataPlan> plan,
            ObjectProvider<SubjectInventory> inventory,
            Requests requests,
            LegalHolds holds,
            LegalGrounds grounds,
            Stores stores,
            JsonMapper json,
            Clock clock) {
        this.keys = keys;
        this.plan = plan;
        this.inventory = inventory;
        this.requests = requests;
        this.holds = holds;
        this.grounds = grounds;
        this.stores = stores;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param erased numbers of rows by table
     * @throws IllegalStateException if anything is left that no law lets us keep
     */
    String ofErasure(SubjectRequest request, List<SubjectId> people, Map<String, Long> erased) {
        Map<String, Long> left = new TreeMap<>();
        people.forEach(person -> inventory
                .getObject()
                .count(request.tenant(), person)
                .forEach((table, rows) -> left.merge(table, rows, Long::sum)));
        ObjectNode certificate = json.createObjectNode();
        certificate
                .put("certificate", "smartconvo/erasure/v1")
                .put("request", request.id().toString())
                .put("reference", request.reference())
                .put("tenant", request.tenant().toString())
                .put("receivedAt", request.receivedAt().toString())
                .put("certifiedAt", clock.instant().toString());
        people.forEach(person -> certificate.withArray("subjects").add(person.toString()));
        erased.forEach(certificate.putObject("erased")::put);
        ObjectNode nothing = certificate.putObject("left");
        for (TableEntry table : plan.getObject().erasure()) {
            long rows = left.getOrDefault(table.name(), 0L);
            EraseRule rule = Objects.requireNonNull(table.erase());
            if (rule.how() == EraseRule.How.KEEP) {
                kept(certificate, table, rule, rows);
            } else {
                requireNone(table, rows);
                nothing.put(table.name(), 0);
            }
        }
        people.forEach(person -> holds.of(request.tenant(), person)
                .forEach(hold -> certificate
                        .withArray("heldCopies")
                        .addObject()
                        .put("ground", hold.ground().name())
                        .put("until", hold.until().toString())));
        requests.leftOutOn(request)
                .forEach(ground -> certificate
                        .withArray("leftOut")
                        .addObject()
                        .put("ground", ground.name())
                        .put("source", grounds.named(request, ground).source()));
        stores.names().forEach(certificate.withArray("lookedThrough")::add);
        return Jws.sign(keys.current(request.tenant()), ERASURE, json.writeValueAsString(certificate));
    }

    private static void kept(ObjectNode certificate, TableEntry table, EraseRule rule, long rows) {
        if (rows > 0) {
            certificate
                    .withArray("kept")
                    .addObject()
                    .put("table", table.name())
                    .put("rows", rows)
                    .put("why", rule.why())
                    .put("ground", rule.ground());
        }
    }

    private static void requireNone(TableEntry table, long rows) {
        if (rows > 0) {
            throw new IllegalStateException("Something is left in " + table.name());
        }
    }
}
