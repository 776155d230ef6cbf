/**
 * The night: what is on (beacons), getting in (QR tokens, scans), what is said and proven there (posts, evidence),
 * tickets from hand to hand (listings). It owns their tables and states; what the public learns of all that is released
 * cells. Commands change states as their caller; the database decides who may.
 */
package dev.scrim.nightlife;
