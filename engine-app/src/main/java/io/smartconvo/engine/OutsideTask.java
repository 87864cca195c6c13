package io.smartconvo.engine;

import io.smartconvo.tenant.TenantId;

/**
 * A piece of work for an outside step, leased to one worker.
 *
 * @param id stays the same over all attempts and nodes
 * @param worker whoever holds the lease; a fresh one for every lease, so that a late result of a former holder is
 *     refused
 * @param conversationProcess the root process instance
 * @param retries attempts left, this one included
 */
public record OutsideTask(
        String id, String worker, TenantId tenant, String conversationProcess, StepRef step, int retries) {}
