package io.smartconvo.sdk;

/**
 * What a model was asked, and what that took.
 *
 * @param prompt as it was sent, after masking
 * @param tokensIn what the provider counted, 0 if it did not; {@code tokensOut} too
 */
public record ModelUse(String model, String prompt, long tokensIn, long tokensOut) {
    @Override
    public String toString() {
        return "ModelUse[" + model + ", " + tokensIn + " in, " + tokensOut + " out]";
    }
}
