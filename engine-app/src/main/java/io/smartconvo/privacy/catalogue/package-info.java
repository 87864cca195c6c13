/**
 * The personal-data catalogue: what every column holds, whose it is, how long it stays, and how it leaves. It stands as
 * {@code catalogue.yaml} beside each module's migrations; export, erasure, records of processing and the check of the
 * schema are read from it, so none of them can know less than the others.
 */
@NamedInterface("catalogue")
@NullMarked
package io.smartconvo.privacy.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
