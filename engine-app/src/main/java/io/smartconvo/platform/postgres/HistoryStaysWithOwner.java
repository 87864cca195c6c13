package io.smartconvo.platform.postgres;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Default privileges reach the migration history too; whoever could write it could make a migration be skipped. */
@Component
class HistoryStaysWithOwner extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        var configuration = context.getConfiguration();
        var role = Objects.requireNonNull(configuration.getPlaceholders().get("appRole"));
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("do $$ begin if quote_ident(current_user) <> '" + role.replace("'", "''") + "' then"
                    + " revoke all on public." + configuration.getTable() + " from " + role + "; end if; end $$");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot protect the migration history: " + e.getSQLState(), e);
        }
    }
}
