package io.smartconvo.engine;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sizes of the embedded engine.
 *
 * @param jobs whether this node works on timers and maintenance; off for a node that only serves chats
 * @param jobThreads threads for timers and maintenance; turns never use them
 * @param cachedFlows flow versions kept parsed; size it for all versions with live conversations
 * @param stepBudget calls into step behaviour one engine command may make before it is failed
 */
@Validated
@ConfigurationProperties("smartconvo.engine")
record EngineProperties(
        @DefaultValue("true") boolean jobs,
        @DefaultValue("4") @Min(1) int jobThreads,
        @DefaultValue("5000") @Min(1) int cachedFlows,
        @DefaultValue("1000") @Min(1) int stepBudget) {}
