package dev.scrim.commerce;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program does with orders what its classes do. */
@QuarkusIntegrationTest
class OrderResourceIT extends OrderResourceTest {}
