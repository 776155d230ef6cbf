package dev.scrim.nightlife;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program does with posts what its classes do. */
@QuarkusIntegrationTest
class BeaconPostResourceIT extends BeaconPostResourceTest {}
