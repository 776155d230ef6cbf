package dev.scrim.surface.dataapi;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program does with views what its classes do. */
@QuarkusIntegrationTest
class DataResourceIT extends DataResourceTest {}
