/** The server side of the chat completions protocol, for the demo model and for tests; loopback only. */
@NullMarked
package io.smartconvo.openai.server;

import org.jspecify.annotations.NullMarked;
