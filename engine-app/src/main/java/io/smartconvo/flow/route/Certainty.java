package io.smartconvo.flow.route;

import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.FlowNode.GatewayKind;
import io.smartconvo.sdk.step.AgeGate;
import io.smartconvo.sdk.step.Consent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided wherever a conversation can stand, on every way there: a forward analysis that keeps what is
 * certain on all of them. It takes no way for impossible, so it stays right when a visitor changes their mind.
 */
public final class Certainty {

    private final Routes routes;
    private final Concurrency concurrency;
    private final Map<Spot, Set<Fact>> asked = new HashMap<>();
    private final Set<Fact> facts = new HashSet<>();
    private final Map<Spot, Standings> known = new HashMap<>();
    private final Map<Way, Standings> carried = new HashMap<>();
    private final Deque<Spot> open = new ArrayDeque<>();

    private Certainty(Routes routes, Set<Fact> facts) {
        this.routes = routes;
        this.facts.addAll(facts);
        routes.spots().forEach(this::ask);
        this.concurrency = new Concurrency(routes, asked);
    }

    /** @param facts to find out about */
    public static Certainty of(Routes routes, Set<Fact> facts) {
        Certainty certainty = new Certainty(routes, facts);
        certainty.run();
        return certainty;
    }

    /** How certain a fact is while a conversation stands here. */
    public Standing of(Fact fact, Spot spot) {
        return known.getOrDefault(spot, Standings.NOTHING).of(fact);
    }

    /** Whether a conversation can come here at all. */
    public boolean isReached(Spot spot) {
        return known.containsKey(spot);
    }

    private void ask(Spot spot) {
        spot.step().ifPresent(step -> {
            if (step.input() instanceof Consent consent) {
                asked.put(spot, Set.of(Fact.consent(consent.purpose())));
            }
        });
    }

    private void run() {
        for (Spot entry : routes.entries()) {
            arrive(entry, Standings.NOTHING);
        }
        while (!open.isEmpty()) {
            Spot spot = open.pop();
            Standings here = known.getOrDefault(spot, Standings.NOTHING);
            Standings after = after(spot, here);
            for (Way way : routes.leaving(spot)) {
                carry(way, passed(way, way.cutsIn() ? interrupted(spot, here) : after));
            }
        }
    }

    private void carry(Way way, Standings standings) {
        Standings shaken = standings.shaken(concurrency.open(way.from()));
        if (!shaken.equals(carried.put(way, shaken))) {
            Standings arrived = arrived(way.to());
            if (arrived != null) {
                arrive(way.to(), arrived);
            }
        }
    }

    private void arrive(Spot spot, Standings standings) {
        Standings shaken = standings.shaken(concurrency.open(spot));
        if (!shaken.equals(known.put(spot, shaken))) {
            open.add(spot);
        }
    }

    /** Null while a join still lacks a branch. */
    private @Nullable Standings arrived(Spot spot) {
        boolean joins = spot.node() instanceof FlowNode.Gateway gateway && gateway.kind() == GatewayKind.PARALLEL;
        Standings arrived = null;
        for (Way way : routes.reaching(spot)) {
            Standings one = carried.get(way);
            if (one == null && joins) {
                return null;
            }
            if (one != null) {
                arrived = arrived == null ? one : joins ? arrived.both(one) : arrived.either(one);
            }
        }
        return arrived;
    }

    private Standings after(Spot spot, Standings here) {
        Standings after = spot.isDark() ? here.shaken(facts) : here;
        for (Fact fact : asked.getOrDefault(spot, Set.of())) {
            after = after.with(fact, Standing.DECIDED);
        }
        boolean gate =
                spot.step().filter(step -> step.input() instanceof AgeGate).isPresent();
        // Its first outcome stands, so a gate that was passed stays passed.
        return gate && after.of(Fact.OLD_ENOUGH) == Standing.UNKNOWN
                ? after.with(Fact.OLD_ENOUGH, Standing.DECIDED)
                : after;
    }

    /** While a flow of which nothing is known runs, anything may be asked in it. */
    private Standings interrupted(Spot spot, Standings here) {
        return spot.isDark() ? here.shaken(facts) : here;
    }

    private Standings passed(Way way, Standings before) {
        Decision decision = Decision.at(way);
        Standings passed = before;
        if (decision != null) {
            for (Fact fact : facts) {
                passed = passed.with(fact, decision.judge(fact, before.of(fact)));
            }
        }
        return passed;
    }
}
