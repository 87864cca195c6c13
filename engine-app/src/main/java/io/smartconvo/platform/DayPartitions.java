package io.smartconvo.platform;

import java.time.LocalDate;

/**
 * Days as partitions: a day's rows go by dropping its table. Days are UTC days. Partitions of yesterday until a week
 * ahead exist before the first request is served and are looked after daily; rows of other days go into a default
 * partition, so an insert never fails. Safe to call from several nodes at once.
 */
public interface DayPartitions {

    /** Makes missing partitions of all declared tables, from yesterday until a week ahead. */
    void ensure();

    /**
     * Drops every row older than the given day, for good.
     *
     * @return how many days' partitions went
     * @throws org.springframework.dao.DataAccessException if no migration has registered the table
     */
    int dropBefore(DayPartitionedTable table, LocalDate day);
}
