package io.smartconvo.drp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smartconvo.drp.AgentRequests.Made;
import io.smartconvo.dsar.AgentDesk.Standing;
import io.smartconvo.dsar.RefusalGround;
import io.smartconvo.dsar.RequestState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How a request stands, in the words of the protocol (Data Rights Protocol 0.9.4, 3.02 and 3.03).
 *
 * @param agentRequestId as the agent gave it
 * @param expectedBy the day of the law
 * @param userVerificationUrl where the person proves who they are; for nobody else
 * @param resultsUrl where the person, or the agent for them, fetches what it brings, once
 * @param expiresAt until when one of the two is there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(SnakeCaseStrategy.class)
record ExerciseStatus(
        UUID requestId,
        @Nullable String agentRequestId,
        Instant receivedAt,
        @Nullable Instant expectedBy,
        String status,
        @Nullable String reason,
        @Nullable String processingDetails,
        @Nullable String userVerificationUrl,
        @Nullable String resultsUrl,
        @Nullable Instant expiresAt) {

    /** A row of the protocol's table, with what people are told. */
    private record Row(
            String status,
            @Nullable String reason,
            @Nullable String details) {

        private static final Row REVOKED = new Row("revoked", null, null);

        private static Row of(Standing standing) {
            return switch (standing.state()) {
                case RECEIVED -> new Row("open", null, null);
                case UNPROVEN ->
                    new Row(
                            "in_progress",
                            "need_user_verification",
                            "The person has to show who they are, on the page of the link or as the business tells them.");
                case REVIEW, SECOND_REVIEW, ACTING ->
                    new Row(
                            "in_progress",
                            null,
                            standing.isExtended()
                                    ? "More time is needed, as the request is complex or there are many."
                                    : null);
                case ANSWERED -> new Row("fulfilled", null, null);
                case REFUSED -> refused(standing.refusal());
                case WITHDRAWN -> REVOKED;
                case LAPSED ->
                    new Row("denied", "insuf_verification", "The person did not prove who they are in time.");
            };
        }

        private static Row refused(@Nullable RefusalGround ground) {
            String reason = ground == null
                    ? "other"
                    : switch (ground) {
                        case NOT_IDENTIFIED -> "insuf_verification";
                        case NOT_COVERED -> "claim_not_covered";
                        case EXCESSIVE -> "too_many_requests";
                        case EXPRESSION,
                                LEGAL_OBLIGATION,
                                PUBLIC_HEALTH,
                                ARCHIVING,
                                LEGAL_CLAIMS,
                                SERVICE_ASKED_FOR,
                                COMPELLING_GROUNDS,
                                RIGHTS_OF_OTHERS,
                                ACCURATE,
                                MANIFESTLY_UNFOUNDED -> "other";
                    };
            return new Row(
                    "denied", reason, ground == null ? null : "Ground: " + ground + ". The person was told more.");
        }
    }

    static ExerciseStatus of(Made made, Standing standing) {
        boolean calledOff = made.revoked() && standing.state() == RequestState.ACTING;
        Row row = calledOff ? Row.REVOKED : Row.of(standing);
        boolean unproven = standing.state() == RequestState.UNPROVEN;
        boolean brings = standing.state() == RequestState.ANSWERED && standing.until() != null;
        return new ExerciseStatus(
                made.id(),
                made.ownId(),
                standing.receivedAt(),
                standing.dueAt(),
                row.status(),
                row.reason(),
                row.details(),
                unproven ? standing.link() : null,
                brings ? standing.link() : null,
                unproven || brings ? standing.until() : null);
    }

    @Override
    public String toString() {
        return "ExerciseStatus[" + status + "]";
    }
}
