package io.smartconvo.audit;

/** What checking a log came to. */
public sealed interface Verdict {

    /** One sentence, for people. */
    String words();

    /**
     * Nothing was changed, left out or put in before the newest checkpoint.
     *
     * @param entries how many there are
     * @param proven how many of them a checkpoint covers; what comes after the newest one is only chained
     * @param checkpoints how many it was held against
     */
    record Sound(long entries, long proven, int checkpoints) implements Verdict {
        @Override
        public String words() {
            return checkpoints == 0
                    ? "UNPROVEN: " + entries
                            + " entries follow one another, and no checkpoint says whether all are there"
                    : "VALID: " + entries + " entries, " + proven + " of them under " + checkpoints + " checkpoints";
        }
    }

    /**
     * Somebody bent it.
     *
     * @param from the first entry that cannot be trusted
     * @param to the last entry among which the bad one must be
     */
    record Bent(Fault fault, long from, long to) implements Verdict {
        @Override
        public String words() {
            String where = from == to ? "entry " + from : "entries " + from + " to " + to;
            return "INVALID: " + where + ": " + fault.meaning;
        }
    }

    /** Each way a log can be bent has a name. */
    enum Fault {
        UNREADABLE("this is no entry of a log"),
        OTHER_LOG("it belongs to another log"),
        OUT_OF_ORDER("an entry stands where another one belongs"),
        MISSING("left out"),
        CHANGED("what stands there is not what was written"),
        REPLACED("what stands there is chained anew, and is not what a checkpoint was signed over"),
        CUT_OFF("a checkpoint was signed over more entries than there are"),
        FORKED("two signed checkpoints of one size differ: two histories were shown"),
        FORGED_CHECKPOINT("a checkpoint was not signed with the log's key");

        private final String meaning;

        Fault(String meaning) {
            this.meaning = meaning;
        }

        public String meaning() {
            return meaning;
        }
    }
}
