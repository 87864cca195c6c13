package io.smartconvo.flow.rule;

import io.smartconvo.flow.FlowContext;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.route.Certainty;
import io.smartconvo.flow.route.Fact;
import io.smartconvo.flow.route.Routes;
import io.smartconvo.flow.route.Spot;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a privacy rule looks at: all ways through a flow with what it calls, and the personal data on them. */
record Journey(Routes routes, Certainty certainty, PersonalData data, FlowContext context) {

    static Journey of(FlowModel flow, Function<String, @Nullable FlowModel> called, FlowContext context) {
        Routes routes = Routes.of(flow, called);
        PersonalData data = PersonalData.on(routes);
        Set<Fact> facts = new HashSet<>(Set.of(Fact.OLD_ENOUGH));
        data.purposes().forEach(purpose -> facts.add(Fact.consent(purpose)));
        return new Journey(routes, Certainty.of(routes, facts), data, context);
    }

    /** The places a conversation can come to. */
    Stream<Spot> spots() {
        return routes.spots().stream().filter(certainty::isReached);
    }

    /** What was said about a purpose, null if nothing is known of it. */
    FlowContext.@Nullable Terms terms(String purpose) {
        Map<String, FlowContext.Terms> purposes = context.purposes();
        return purposes == null ? null : purposes.get(purpose);
    }

    /** How messages call a place. */
    static String label(Spot spot) {
        boolean own = spot.shownAt().equals(spot.key());
        return own
                ? spot.node().label()
                : spot.node().label() + " of the called flow «" + spot.flow().key() + "»";
    }
}
