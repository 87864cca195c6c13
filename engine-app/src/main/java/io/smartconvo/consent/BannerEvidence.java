package io.smartconvo.consent;

/**
 * What a decision was read from when a banner of the site made it.
 *
 * @param source the banner's name
 * @param hash SHA-256 in hex of the state it stored; the state itself may identify somebody
 */
public record BannerEvidence(String source, String hash) {}
