/** What tests of several modules need: a scripted model server, a search of every byte of a database, a driver that counts. */
@NullMarked
package io.smartconvo.testsupport;

import org.jspecify.annotations.NullMarked;
