package io.smartconvo.records;

import java.util.List;

/** Technical and organisational measures (GDPR Art. 32) that the product itself takes; an operator adds its own. */
final class Measures {

    static final List<Content.Measure> ALL = List.of(
            measure(
                    "encryption-at-rest",
                    "What a visitor says is sealed with AES-256-GCM under keys of the visitor and the day"),
            measure("encryption-in-transit", "TLS 1.2 or later for everything that leaves the machine"),
            measure(
                    "key-separation",
                    "Keys are wrapped under a root key outside the database, and kept in a schema of their own"),
            measure(
                    "erasure-by-key",
                    "Destroying a visitor's key makes everything of the visitor unreadable, in copies too"),
            measure("consent-enforced", "A personal field is stored only in a transaction that holds a valid consent"),
            measure(
                    "masking",
                    "E-mail addresses, phone, card and bank account numbers in free text are masked before storage"),
            measure("minimisation", "The workflow engine holds ids, step names and numbers, and no variables"),
            measure("separation", "Every query names its tenant; keys differ by tenant"),
            measure(
                    "least-privilege",
                    "The application's database account owns nothing and cannot change consent receipts"),
            measure(
                    "access-control",
                    "Nothing is open that is not opened by role; passwords are kept as Argon2 hashes"),
            measure("egress-allow-list", "Flows reach only hosts that an operator has allowed"),
            measure("catalogue", "Every database column is classified; one without a class fails the build"));

    private Measures() {}

    private static Content.Measure measure(String id, String what) {
        return new Content.Measure(id, what);
    }
}
