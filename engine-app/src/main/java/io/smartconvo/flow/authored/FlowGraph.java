package io.smartconvo.flow.authored;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A directed graph of ids, with the few questions rules ask of it. Every answer takes bounded, iterative work. */
public final class FlowGraph {

    private final Map<String, Set<String>> successors = new LinkedHashMap<>();

    public void add(String node) {
        successors.computeIfAbsent(node, key -> new LinkedHashSet<>());
    }

    public void connect(String from, String to) {
        add(from);
        add(to);
        successors.getOrDefault(from, Set.of()).add(to);
    }

    /** Everything that can be reached from these nodes, themselves included. */
    public Set<String> reachable(Collection<String> from) {
        Set<String> found = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String next : successors.getOrDefault(open.pop(), Set.of())) {
                if (found.add(next)) {
                    open.push(next);
                }
            }
        }
        return found;
    }

    public FlowGraph reversed() {
        FlowGraph reversed = new FlowGraph();
        successors.forEach((from, targets) -> {
            reversed.add(from);
            targets.forEach(to -> reversed.connect(to, from));
        });
        return reversed;
    }

    /** The graph without these nodes. */
    public FlowGraph without(Set<String> removed) {
        FlowGraph rest = new FlowGraph();
        successors.forEach((from, targets) -> {
            if (!removed.contains(from)) {
                rest.add(from);
                targets.stream().filter(to -> !removed.contains(to)).forEach(to -> rest.connect(from, to));
            }
        });
        return rest;
    }

    public boolean isOnCycle(String node) {
        return reachable(successors.getOrDefault(node, Set.of())).contains(node);
    }

    /** A shortest cycle through the first node that has one, in order; empty if there is none. */
    public List<String> cycle() {
        for (String node : successors.keySet()) {
            List<String> path = cycleThrough(node);
            if (!path.isEmpty()) {
                return path;
            }
        }
        return List.of();
    }

    private List<String> cycleThrough(String start) {
        Map<String, String> cameFrom = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String node = open.poll();
            for (String next : successors.getOrDefault(node, Set.of())) {
                if (next.equals(start)) {
                    return path(start, node, cameFrom);
                }
                if (cameFrom.putIfAbsent(next, node) == null) {
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> path(String start, String last, Map<String, String> cameFrom) {
        List<String> path = new ArrayList<>();
        for (String node = last; !node.equals(start); node = cameFrom.getOrDefault(node, start)) {
            path.add(node);
        }
        path.add(start);
        Collections.reverse(path);
        return path;
    }
}
