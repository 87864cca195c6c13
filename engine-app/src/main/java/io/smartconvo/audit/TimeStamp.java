package io.smartconvo.audit;

import io.smartconvo.platform.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * What an authority said about a note (RFC 3161): that it existed at a moment. The stamp is over the SHA-256 of the note's
 * bytes, as {@code openssl ts -verify -data} computes it.
 */
final class TimeStamp {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BITS = 64;

    private TimeStamp() {}

    /** Asks for the authority's certificate as well, so that the answer can be checked by itself. */
    static TimeStampRequest request(String note) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, imprint(note), new BigInteger(NONCE_BITS, RANDOM));
    }

    /** @return when it was stamped; nothing if the answer is none to this request, or its signature does not hold */
    static Optional<Instant> read(byte[] response, TimeStampRequest request) {
        try {
            TimeStampResponse answer = new TimeStampResponse(response);
            answer.validate(request);
            return check(answer.getTimeStampToken(), request.getMessageImprintDigest());
        } catch (TSPException | IOException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    /** @return when it was stamped; nothing if the answer is about something else, or its signature does not hold */
    static Optional<Instant> read(byte[] response, String note) {
        try {
            return check(new TimeStampResponse(response).getTimeStampToken(), imprint(note));
        } catch (TSPException | IOException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> check(TimeStampToken token, byte[] imprint) throws TSPException {
        if (!Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), imprint)) {
            return Optional.empty();
        }
        Collection<X509CertificateHolder> signers = token.getCertificates().getMatches(token.getSID());
        for (X509CertificateHolder signer : signers) {
            token.validate(verifier(signer));
            return Optional.of(token.getTimeStampInfo().getGenTime().toInstant());
        }
        return Optional.empty();
    }

    private static SignerInformationVerifier verifier(X509CertificateHolder signer) {
        try {
            return new JcaSimpleSignerInfoVerifierBuilder().build(signer);
        } catch (OperatorCreationException | CertificateException e) {
            throw new IllegalArgumentException("The authority's certificate cannot be used", e);
        }
    }

    private static byte[] imprint(String note) {
        return Sha256.of(note);
    }
}
