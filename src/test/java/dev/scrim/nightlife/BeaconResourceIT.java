package dev.scrim.nightlife;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program does with beacons what its classes do. */
@QuarkusIntegrationTest
class BeaconResourceIT extends BeaconResourceTest {}
