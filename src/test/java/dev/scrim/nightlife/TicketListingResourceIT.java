package dev.scrim.nightlife;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program does with listings what its classes do. */
@QuarkusIntegrationTest
class TicketListingResourceIT extends TicketListingResourceTest {}
