package dev.scrim.safety;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program does with reports and decisions what its classes do. */
@QuarkusIntegrationTest
class ModerationIT extends ModerationTest {}
