/** The steps the platform itself carries out; connectors declare their own. */
@NullMarked
package io.smartconvo.sdk.step;

import org.jspecify.annotations.NullMarked;
