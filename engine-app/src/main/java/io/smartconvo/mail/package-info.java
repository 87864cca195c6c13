/**
 * Letters of the platform itself. One is written down in the transaction that wants it, sealed, and leaves after the commit;
 * once a mail server has it, nothing of it is left here. Also knows which mail servers there are.
 */
@ApplicationModule(allowedDependencies = {"platform", "privacy", "email"})
@NullMarked
package io.smartconvo.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
