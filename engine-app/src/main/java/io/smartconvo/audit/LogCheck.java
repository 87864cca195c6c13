package io.smartconvo.audit;

import io.smartconvo.audit.Verdict.Bent;
import io.smartconvo.audit.Verdict.Fault;
import io.smartconvo.audit.Verdict.Sound;
import io.smartconvo.privacy.VerificationKey;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log from its first entry on and holds it against checkpoints. Needs nothing but these and the public key, so
 * whoever keeps checkpoints of their own can run it without believing us.
 */
final class LogCheck {

    private final UUID log;
    private final Map<Long, Checkpoint> checkpoints = new TreeMap<>();
    private final Peaks tree = new Peaks();
    private byte[] chain;
    private long proven;

    private LogCheck(UUID log) {
        this.log = log;
        this.chain = Hashes.origin(log.toString());
    }

    /**
     * @param lines of an export
     * @param notes signed checkpoints, in any order
     * @param keys with which the log may have been signed
     */
    static Verdict of(UUID log, Iterator<String> lines, List<String> notes, List<VerificationKey> keys) {
        LogCheck check = new LogCheck(log);
        return check.take(notes, keys).or(() -> check.take(lines)).orElseGet(check::end);
    }

    private Optional<Verdict> take(List<String> notes, List<VerificationKey> keys) {
        for (String note : notes) {
            Optional<Checkpoint> read = Checkpoint.read(note, log, keys);
            if (read.isEmpty()) {
                return bent(Fault.FORGED_CHECKPOINT, 1, Math.max(1, Checkpoint.claimedSize(note)));
            }
            Checkpoint other = checkpoints.putIfAbsent(read.get().size(), read.get());
            if (other != null && !other.equals(read.get())) {
                return bent(Fault.FORKED, 1, other.size());
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict> take(Iterator<String> lines) {
        Optional<Verdict> fault = Optional.empty();
        while (fault.isEmpty() && lines.hasNext()) {
            long next = tree.size() + 1;
            fault = LogLine.read(lines.next()).map(this::take).orElseGet(() -> bent(Fault.UNREADABLE, next, next));
        }
        return fault;
    }

    private Optional<Verdict> take(LogLine line) {
        long next = tree.size() + 1;
        if (!line.log().equals(log)) {
            return bent(Fault.OTHER_LOG, next, next);
        }
        if (line.seq() != next) {
            return line.seq() > next ? bent(Fault.MISSING, next, line.seq() - 1) : bent(Fault.OUT_OF_ORDER, next, next);
        }
        byte[] leaf = Hashes.leaf(line.entry());
        chain = Hashes.link(chain, leaf);
        if (!Arrays.equals(chain, line.chain())) {
            return bent(Fault.CHANGED, next, next);
        }
        tree.add(leaf);
        return hold(checkpoints.get(next));
    }

    private Optional<Verdict> hold(@Nullable Checkpoint against) {
        if (against == null) {
            return Optional.empty();
        }
        if (!Arrays.equals(against.root(), tree.root())) {
            return bent(Fault.REPLACED, proven + 1, against.size());
        }
        proven = against.size();
        return Optional.empty();
    }

    private Verdict end() {
        long largest =
                checkpoints.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        return largest > tree.size()
                ? new Bent(Fault.CUT_OFF, tree.size() + 1, largest)
                : new Sound(tree.size(), proven, checkpoints.size());
    }

    private static Optional<Verdict> bent(Fault fault, long from, long to) {
        return Optional.of(new Bent(fault, from, to));
    }
}
