/** The embedded server for those who bring none, and the two roles that every server gets. */
@NullMarked
package io.smartconvo.platform.postgres;

import org.jspecify.annotations.NullMarked;
