/**
 * Finders of personal data in free text. Each is linear in the text, whoever wrote it.
 */
@NullMarked
package io.smartconvo.privacy.mask;

import org.jspecify.annotations.NullMarked;
