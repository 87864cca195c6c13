package io.smartconvo.consent;

import java.time.Instant;
import java.util.Map;

/**
 * A version of a purpose's notice as it was published; it never changes, because receipts refer to it.
 *
 * @param texts by language
 */
record NoticeVersion(int version, Instant createdAt, Map<String, NoticeText> texts) {}
