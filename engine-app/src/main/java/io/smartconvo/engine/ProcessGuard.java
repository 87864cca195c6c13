package io.smartconvo.engine;

/**
 * A process moves only in a transaction that locks one row and rewrites it. So the row tells whether a process has moved
 * since this node moved it last.
 *
 * @param movedBy the transaction that wrote the row as it was found
 * @param transaction the current one, which will be found there next
 */
public record ProcessGuard(String movedBy, String transaction) {}
