package io.smartconvo.platform;

/**
 * Declared as a bean by the module that owns a table partitioned by day, so that its partitions are there before they are
 * needed. The module's migration registers the same table: {@code select day_partitions.register('public.message')}. Days older than visitors are promised are
 * dropped: nothing that has to stay longer belongs into one.
 *
 * @param table its name, with the schema where that is not {@code public}
 */
public record DayPartitionedTable(String table) {}
