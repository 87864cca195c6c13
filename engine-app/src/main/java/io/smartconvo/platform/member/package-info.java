/** Who signs in to run the product. Passwords are kept as Argon2 hashes only. */
@NullMarked
package io.smartconvo.platform.member;

import org.jspecify.annotations.NullMarked;
