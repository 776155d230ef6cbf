package dev.scrim.kernel.caller;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is left of a token once it is verified.
 *
 * @param login the login that serves its bearer: it follows from the issuer
 * @param role one of the login's roles
 * @param person the person; empty for anon and service_role
 * @param claims the claims; {@code sub} is among them only where it is a person
 */
record VerifiedToken(Login login, String role, Optional<UUID> person, Map<String, Object> claims) {}
