/**
 * Takes from a running engine everything that could execute what a diagram says: scripts, expressions, beans, classes,
 * shells, mails. Holds even when validation and the parse gate have failed.
 */
@NullMarked
package io.smartconvo.engine.lockdown;

import org.jspecify.annotations.NullMarked;
