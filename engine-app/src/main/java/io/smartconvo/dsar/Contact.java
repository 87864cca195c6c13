package io.smartconvo.dsar;

import org.jspecify.annotations.Nullable;

/** How to find somebody, and how to answer them. */
record Contact(@Nullable String email, @Nullable String phone) {

    static final Contact NONE = new Contact(null, null);

    boolean isEmpty() {
        return email == null && phone == null;
    }

    /** So much that an officer recognizes it, and too little to use. */
    @Nullable String shortened() {
        if (email != null) {
            return email.charAt(0) + "…" + email.substring(Math.max(1, email.lastIndexOf('@')));
        }
        return phone == null ? null : "…" + phone.substring(Math.max(0, phone.length() - 2));
    }

    @Override
    public String toString() {
        return "Contact[hidden]";
    }
}
