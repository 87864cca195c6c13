/** E-mail by SMTP: one recipient, no header of anybody else's making, encrypted on the way. */
@NullMarked
package io.smartconvo.email;

import org.jspecify.annotations.NullMarked;
