/** Calls to web services through a guard: allowed hosts only, never a private address, always bounded. */
@NullMarked
package io.smartconvo.http;

import org.jspecify.annotations.NullMarked;
