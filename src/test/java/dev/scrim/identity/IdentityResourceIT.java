package dev.scrim.identity;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program does with roles and consent what its classes do. */
@QuarkusIntegrationTest
class IdentityResourceIT extends IdentityResourceTest {}
