package io.smartconvo.webhook;

/** Where a tenant wants to be told, and what its deliveries are signed with. */
record Receiver(String url, String secret) {

    @Override
    public String toString() {
        return "Receiver[hidden]";
    }
}
