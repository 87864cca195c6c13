/** The widget's files, each in the form that suits the client best. */
@NullMarked
package io.smartconvo.conversation.files;

import org.jspecify.annotations.NullMarked;
