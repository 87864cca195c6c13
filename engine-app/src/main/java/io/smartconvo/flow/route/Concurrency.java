package io.smartconvo.flow.route;

import io.smartconvo.flow.authored.FlowNode;
import io.smartconvo.flow.authored.FlowNode.EndKind;
import io.smartconvo.flow.authored.FlowNode.GatewayKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which questions may be asked elsewhere while a conversation stands somewhere: their answers can change at any time. */
final class Concurrency {

    private final Routes routes;
    private final Map<Spot, Set<Fact>> asked;
    private final Map<Spot, Set<Fact>> open = new HashMap<>();

    /** @param asked by spot: the facts its step asks for */
    Concurrency(Routes routes, Map<Spot, Set<Fact>> asked) {
        this.routes = routes;
        this.asked = asked;
        routes.forks().forEach(this::fork);
    }

    Set<Fact> open(Spot spot) {
        return open.getOrDefault(spot, Set.of());
    }

    private void fork(Fork fork) {
        Set<Spot> ends = new HashSet<>(fork.ends());
        routes.spots().stream().filter(spot -> joins(fork, spot)).findFirst().ifPresent(ends::add);
        List<Set<Spot>> branches = branches(fork, ends);
        for (int i = 0; i < branches.size(); i++) {
            for (int j = 0; j < branches.size(); j++) {
                if (i != j) {
                    shake(branches.get(i), branches.get(j));
                }
            }
        }
    }

    private void shake(Set<Spot> asking, Set<Spot> beside) {
        Set<Fact> facts = new HashSet<>();
        asking.forEach(spot -> facts.addAll(asked.getOrDefault(spot, Set.of())));
        if (!facts.isEmpty()) {
            beside.forEach(
                    spot -> open.computeIfAbsent(spot, key -> new HashSet<>()).addAll(facts));
        }
    }

    private List<Set<Spot>> branches(Fork fork, Set<Spot> ends) {
        List<Set<Spot>> branches = new ArrayList<>();
        for (Spot branch : fork.branches()) {
            // A step with a timer that does not interrupt is a fork and a branch of it; the timer is the other one.
            boolean isHost = branch.equals(fork.at());
            branches.add(routes.reachable(
                    List.of(branch),
                    spot -> ends.contains(spot)
                            || isHost && !spot.equals(branch) && fork.branches().contains(spot)));
        }
        return branches;
    }

    /**
     * Whether all branches are over once this gateway is passed: nobody else brings it tokens, each of its arrows
     * belongs to one branch, every branch brings it one, and none can end before it.
     */
    private boolean joins(Fork fork, Spot join) {
        boolean possible = join.node() instanceof FlowNode.Gateway gateway
                && gateway.kind() == GatewayKind.PARALLEL
                && isBeside(fork.at(), join)
                && routes.reaching(join).size() > 1
                && !join.equals(fork.at());
        if (!possible) {
            return false;
        }
        Set<Spot> ends = new HashSet<>(fork.ends());
        ends.add(join);
        List<Set<Spot>> branches = branches(fork, ends);
        boolean endsEarly = branches.stream().flatMap(Set::stream).anyMatch(spot -> isEnd(fork, spot));
        boolean fedByOthers = routes.reachable(routes.entries(), spot -> spot.equals(fork.at()))
                .contains(join);
        return !endsEarly && !fedByOthers && isShared(fork, join, branches);
    }

    private boolean isShared(Fork fork, Spot join, List<Set<Spot>> branches) {
        Set<Integer> bringing = new HashSet<>();
        for (Way way : routes.reaching(join)) {
            List<Integer> owners = new ArrayList<>();
            for (int i = 0; i < branches.size(); i++) {
                boolean direct =
                        way.from().equals(fork.at()) && fork.branches().get(i).equals(join);
                if (direct || branches.get(i).contains(way.from())) {
                    owners.add(i);
                }
            }
            if (owners.size() != 1) {
                return false;
            }
            bringing.addAll(owners);
        }
        return bringing.size() == branches.size();
    }

    private static boolean isEnd(Fork fork, Spot spot) {
        return spot.node() instanceof FlowNode.End end && end.kind() == EndKind.PLAIN && isBeside(fork.at(), spot);
    }

    private static boolean isBeside(Spot one, Spot other) {
        return level(one).equals(level(other))
                && Objects.equals(one.node().parent(), other.node().parent());
    }

    private static String level(Spot spot) {
        return spot.key().substring(0, spot.key().lastIndexOf('/') + 1);
    }
}
