/**
 * The Data Rights Protocol: organisations that people have authorized ask for them, with requests they sign. Which ones may,
 * a tenant decides; what they ask for becomes a request like any other.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "dsar", "http", "mail", "platform", "privacy", "tenant"})
@NullMarked
package io.smartconvo.drp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
