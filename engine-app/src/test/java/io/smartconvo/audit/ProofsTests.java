package io.smartconvo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartconvo.proof.policy.Proves;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

@Proves("6.4")
class ProofsTests {

    /** Every tree of up to this many leaves: all shapes of the right edge up to a height of six. */
    private static final int LARGEST = 70;

    private static final List<byte[]> LEAVES = leaves(LARGEST);

    private final Proofs.Tree tree = (from, to) -> Hashes.root(LEAVES.subList((int) from, (int) to));

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            leaves.add(Hashes.leaf("entry " + at));
        }
        return leaves;
    }

    /** Values that Certificate Transparency's own tests hold against it. */
    @Test
    void hashesAsRfc6962() {
        List<byte[]> leaves = java.util.stream.Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(HexFormat.of()::parseHex)
                .map(bytes -> Hashes.leaf(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)))
                .toList();
        assertThat(HexFormat.of().formatHex(Hashes.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HexFormat.of().formatHex(leaves.get(0)))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HexFormat.of().formatHex(Hashes.root(leaves.subList(0, 3))))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(HexFormat.of().formatHex(Hashes.root(leaves)))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void peaksKnowTheRootAndCanGoOn() {
        Peaks whole = new Peaks();
        for (int size = 0; size < LARGEST; size++) {
            assertThat(whole.root()).isEqualTo(tree(size));
            Peaks resumed = new Peaks(size, whole.bytes());
            resumed.add(LEAVES.get(size));
            assertThat(resumed.root()).isEqualTo(tree(size + 1));
            whole.add(LEAVES.get(size));
        }
    }

    private static byte[] tree(int size) {
        return Hashes.root(LEAVES.subList(0, size));
    }

    @Test
    void everyEntryOfEveryTreeCanBeProved() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> path = Proofs.inclusion(tree, index, size);
                assertThat(Proofs.includes(tree(size), size, index, LEAVES.get(index), path))
                        .as("%s of %s", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void noOtherEntryPassesForIt() {
        int size = 37;
        for (int index = 0; index < size; index++) {
            List<byte[]> path = Proofs.inclusion(tree, index, size);
            byte[] leaf = LEAVES.get(index);
            assertThat(Proofs.includes(tree(size), size, index, LEAVES.get((index + 1) % size), path))
                    .isFalse();
            assertThat(Proofs.includes(tree(size), size, (index + 1) % size, leaf, path))
                    .isFalse();
            assertThat(Proofs.includes(tree(size + 1), size, index, leaf, path)).isFalse();
            assertThat(Proofs.includes(tree(size), size, index, leaf, path.subList(1, path.size())))
                    .isFalse();
            List<byte[]> longer = new ArrayList<>(path);
            longer.add(leaf);
            assertThat(Proofs.includes(tree(size), size, index, leaf, longer)).isFalse();
        }
        assertThat(Proofs.includes(tree(1), 1, 1, LEAVES.get(0), List.of())).isFalse();
        assertThat(Proofs.includes(tree(1), 1, -1, LEAVES.get(0), List.of())).isFalse();
    }

    @Test
    void everyTreeContinuesEveryEarlierOne() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int earlier = 1; earlier <= size; earlier++) {
                List<byte[]> path = Proofs.consistency(tree, earlier, size);
                assertThat(Proofs.continues(tree(earlier), earlier, tree(size), size, path))
                        .as("%s to %s", earlier, size)
                        .isTrue();
            }
        }
    }

    @Test
    void aTreeThatWasChangedContinuesNothing() {
        List<byte[]> changed = new ArrayList<>(LEAVES);
        changed.set(2, Hashes.leaf("another"));
        Proofs.Tree other = (from, to) -> Hashes.root(changed.subList((int) from, (int) to));
        for (int earlier = 3; earlier < LARGEST; earlier++) {
            for (int size : new int[] {earlier, LARGEST}) {
                List<byte[]> path = Proofs.consistency(other, earlier, size);
                assertThat(Proofs.continues(tree(earlier), earlier, other.root(0, size), size, path))
                        .as("%s to %s", earlier, size)
                        .isFalse();
            }
        }
        assertThat(Proofs.continues(tree(5), 5, tree(3), 3, List.of())).isFalse();
        assertThat(Proofs.continues(tree(5), 5, tree(9), 9, List.of())).isFalse();
    }
}
