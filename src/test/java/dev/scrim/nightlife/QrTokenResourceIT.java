package dev.scrim.nightlife;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program does with tokens what its classes do. */
@QuarkusIntegrationTest
class QrTokenResourceIT extends QrTokenResourceTest {}
