package io.smartconvo.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a member may do. All but {@link #OPERATOR} are roles for one tenant. */
public enum Role {
    /** Everything a tenant can do, other owners included. */
    OWNER,
    /** Everything but making and changing owners. */
    ADMIN,
    /** Draws and publishes flows. */
    DESIGNER,
    /** Answers visitors. */
    AGENT,
    /** Looks after visitors' rights. */
    PRIVACY_OFFICER,
    /** Reads, changes nothing. */
    AUDITOR,
    /** Runs the installation; may do nothing for any tenant. */
    OPERATOR;

    static final Set<Role> OF_TENANT = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(OPERATOR)));

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
