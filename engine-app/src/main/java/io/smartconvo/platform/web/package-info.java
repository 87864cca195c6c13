/** The doors: transport security, sign-in, headers, and one shape for every refusal. */
@NullMarked
package io.smartconvo.platform.web;

import org.jspecify.annotations.NullMarked;
