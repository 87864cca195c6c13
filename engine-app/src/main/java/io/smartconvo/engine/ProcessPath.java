package io.smartconvo.engine;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.operaton.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * The activities a process passed in one transaction, on their way into the engine's history. The engine would write
 * them with two batches of its own; here they travel in the statement that saves the turn.
 */
public final class ProcessPath {

    /** The columns of a row of the path. Times travel as numbers, because dates as text are slow to write and to read. */
    private enum Column {
        ID_(HistoricActivityInstanceEventEntity::getId),
        PARENT_ACT_INST_ID_(HistoricActivityInstanceEventEntity::getParentActivityInstanceId),
        PROC_DEF_KEY_(HistoricActivityInstanceEventEntity::getProcessDefinitionKey),
        PROC_DEF_ID_(HistoricActivityInstanceEventEntity::getProcessDefinitionId),
        ROOT_PROC_INST_ID_(HistoricActivityInstanceEventEntity::getRootProcessInstanceId),
        PROC_INST_ID_(HistoricActivityInstanceEventEntity::getProcessInstanceId),
        EXECUTION_ID_(HistoricActivityInstanceEventEntity::getExecutionId),
        ACT_ID_(HistoricActivityInstanceEventEntity::getActivityId),
        TASK_ID_(HistoricActivityInstanceEventEntity::getTaskId),
        CALL_PROC_INST_ID_(HistoricActivityInstanceEventEntity::getCalledProcessInstanceId),
        ACT_NAME_(HistoricActivityInstanceEventEntity::getActivityName),
        ACT_TYPE_(HistoricActivityInstanceEventEntity::getActivityType),
        TENANT_ID_(HistoricActivityInstanceEventEntity::getTenantId),
        START_TIME_("time", event -> millis(event.getStartTime())),
        END_TIME_("time", event -> millis(event.getEndTime())),
        REMOVAL_TIME_("time", event -> millis(event.getRemovalTime())),
        DURATION_("number", HistoricActivityInstanceEventEntity::getDurationInMillis),
        ACT_INST_STATE_("number", event -> (long) event.getActivityInstanceState()),
        SEQUENCE_COUNTER_("number", HistoricActivityInstanceEventEntity::getSequenceCounter);

        private final String kind;
        private final Function<HistoricActivityInstanceEventEntity, @Nullable Object> value;

        Column(Function<HistoricActivityInstanceEventEntity, @Nullable Object> value) {
            this("text", value);
        }

        Column(String kind, Function<HistoricActivityInstanceEventEntity, @Nullable Object> value) {
            this.kind = kind;
            this.value = value;
        }

        private boolean isText() {
            return kind.equals("text");
        }

        private String selected() {
            return kind.equals("time") ? TIME.formatted(name()) : name();
        }

        private String parameter() {
            return isText() ? "?::text[]" : "?::int8[]";
        }

        private Array array(Connection connection, Collection<HistoricActivityInstanceEventEntity> rows)
                throws SQLException {
            Stream<@Nullable Object> values = rows.stream().map(value);
            return isText()
                    ? connection.createArrayOf("text", values.toArray(String[]::new))
                    : connection.createArrayOf("int8", values.toArray(Long[]::new));
        }

        static String each(Function<Column, String> text) {
            return Stream.of(values()).map(text).collect(Collectors.joining(", "));
        }
    }

    private static final String TIME = "to_timestamp(%s / 1000::float8)::timestamp";

    /** Two common table expressions for the {@code with} of the statement that {@link #bind} is given. */
    public static final String EXPRESSIONS = """
            entered as (
                insert into act_hi_actinst (%s) select %s from unnest(%s) as row (%1$s)),
            was_left as (
                update act_hi_actinst set end_time_ = %s, act_inst_state_ = ? where id_ = ? returning duration_)""".formatted(
                    Column.each(Column::name),
                    Column.each(Column::selected),
                    Column.each(Column::parameter),
                    TIME.formatted("?::int8"));

    /** An expression for the {@code returning} of that statement: what {@link #stayed} is to be told. */
    public static final String MILLIS_STAYED = "(select duration_ from was_left)";

    /** What became of an activity. */
    public enum Change {
        ENTERED,
        LEFT,
        /** Left because something else ended it. */
        CANCELLED
    }

    /**
     * A change of one activity in this transaction.
     *
     * @param element the activity's id in the diagram
     */
    public record Move(String processDefinitionId, String element, Change change) {}

    private final List<Move> moves = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, HistoricActivityInstanceEventEntity> entered = new LinkedHashMap<>();
    private @Nullable HistoricActivityInstanceEventEntity left;
    private @Nullable Duration stay;

    @Nullable HistoricActivityInstanceEventEntity entered(String activityInstanceId) {
        return entered.get(activityInstanceId);
    }

    /** Keeps what was entered now, and the end of one activity that was entered before: a turn mostly ends just one. */
    boolean keep(HistoricActivityInstanceEventEntity event) {
        note(event);
        if (entered.containsKey(event.getId())) {
            return true;
        }
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            entered.put(event.getId(), event);
            return true;
        }
        if (left == null && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            left = event;
            return true;
        }
        return false;
    }

    private void note(HistoricActivityInstanceEventEntity event) {
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            moves.add(new Move(event.getProcessDefinitionId(), event.getActivityId(), Change.ENTERED));
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            Change change = event.isCanceled() ? Change.CANCELLED : Change.LEFT;
            moves.add(new Move(event.getProcessDefinitionId(), event.getActivityId(), change));
        }
    }

    /** Every activity that was entered or left, in order, whoever wrote it down. */
    public List<Move> moves() {
        return List.copyOf(moves);
    }

    /** A sequence flow that was taken. */
    public record Taken(String processDefinitionId, String sequenceFlow) {}

    void took(String processDefinitionId, String sequenceFlow) {
        taken.add(new Taken(processDefinitionId, sequenceFlow));
    }

    /** Every sequence flow that was taken, in order. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** How long the process had stayed at the activity that it left, as the database knows; null if it left none. */
    public void stayed(@Nullable Long millis) {
        stay = millis == null ? null : Duration.ofMillis(millis);
    }

    /** The activity that was entered before and left now, if it was one. */
    public Optional<Stay> stay() {
        HistoricActivityInstanceEventEntity ended = left;
        Duration time = stay;
        return ended == null || time == null
                ? Optional.empty()
                : Optional.of(new Stay(ended.getProcessDefinitionId(), ended.getActivityId(), time));
    }

    /** How long an activity lasted that did not end in the transaction it began in. */
    public record Stay(String processDefinitionId, String element, Duration time) {}

    /**
     * Sets the parameters of {@link #EXPRESSIONS}.
     *
     * @param last the index of the parameter before the first
     * @return the index of the last one
     */
    public int bind(PreparedStatement statement, int last) throws SQLException {
        int at = last;
        Connection connection = statement.getConnection();
        Collection<HistoricActivityInstanceEventEntity> rows = entered.values();
        for (Column column : Column.values()) {
            statement.setArray(++at, column.array(connection, rows));
        }
        HistoricActivityInstanceEventEntity ended = left;
        statement.setObject(++at, ended == null ? null : millis(ended.getEndTime()), Types.BIGINT);
        statement.setInt(++at, ended == null ? 0 : ended.getActivityInstanceState());
        statement.setString(++at, ended == null ? null : ended.getId());
        return at;
    }

    private static @Nullable Long millis(@Nullable Date date) {
        return date == null ? null : date.getTime();
    }
}
