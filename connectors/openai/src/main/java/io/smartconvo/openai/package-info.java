/** Replies by a language model. The only code that knows the OpenAI SDK; works with any compatible server. */
@NullMarked
package io.smartconvo.openai;

import org.jspecify.annotations.NullMarked;
