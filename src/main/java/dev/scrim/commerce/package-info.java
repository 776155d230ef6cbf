/**
 * What is bought: our own products, in drops or always, what shops of people offer, and tickets from hand to hand.
 * Orders are priced by the database; whether one is paid the payment service says, and nobody else.
 */
package dev.scrim.commerce;
