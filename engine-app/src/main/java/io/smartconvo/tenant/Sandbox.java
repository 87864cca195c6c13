package io.smartconvo.tenant;

/**
 * What a sandbox is to others.
 *
 * @param of the tenant whose flows are tried there
 * @param scripted whether the outside is left alone: the demo model answers, no mail goes out, no web service is called
 */
public record Sandbox(TenantId of, boolean scripted) {}
