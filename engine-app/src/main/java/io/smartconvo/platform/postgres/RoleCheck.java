package io.smartconvo.platform.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One account for everything works, but then the database guarantees nothing against the application: say so, loudly. */
@Component
class RoleCheck {

    private static final Logger log = LoggerFactory.getLogger(RoleCheck.class);

    private final JdbcClient jdbc;

    RoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    void warn() {
        if (isTooPowerful()) {
            log.warn(
                    "The application's database role owns its tables or bypasses row security: tenants are kept apart by"
                            + " the application alone, and the audit trail can be rewritten. Give it a role of its own:"
                            + " docs/operations.md, A database of your own.");
        }
    }

    private boolean isTooPowerful() {
        return jdbc.sql("""
                        select bool_or(rolsuper or rolbypassrls) or exists (
                          select from pg_class c where c.relowner = current_user::regrole and c.relkind in ('r', 'p')
                            and c.relnamespace in ('public'::regnamespace, 'vault'::regnamespace))
                        from pg_roles where rolname = current_user""").query(Boolean.class).single();
    }
}
