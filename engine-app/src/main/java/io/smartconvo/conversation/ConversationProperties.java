package io.smartconvo.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Conversations.
 *
 * @param idleTimeout a conversation in which nothing happens for so long ends; its resume token ends with it
 * @param sweepInterval how often silence, idleness and abandoned work are looked for
 * @param transcriptTurns how many recent events an outside step may be shown
 * @param outsideConcurrency how many outside steps one node works on at once
 * @param maxConnectionsPerAddress sockets and event streams one client address may hold open
 * @param framesPerMinute frames one connection may send in a minute, with bursts of a quarter of it
 * @param helloWithin a socket that has not said hello by then is closed
 * @param keepAlive how often an event stream that has nothing to tell hears a comment
 * @param readerCheck how often a node that is not alone looks for events its readers were not told of
 */
@ConfigurationProperties("smartconvo.conversation")
record ConversationProperties(
        @DefaultValue("24h") Duration idleTimeout,
        @DefaultValue("2s") Duration sweepInterval,
        @DefaultValue("40") int transcriptTurns,
        @DefaultValue("256") int outsideConcurrency,
        @DefaultValue("50") int maxConnectionsPerAddress,
        @DefaultValue("240") int framesPerMinute,
        @DefaultValue("10s") Duration helloWithin,
        @DefaultValue("15s") Duration keepAlive,
        @DefaultValue("30s") Duration readerCheck) {}
