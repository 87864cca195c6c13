/** Forms as flows may show them: a checked subset of form-js. */
@NamedInterface("form")
@NullMarked
package io.smartconvo.flow.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
