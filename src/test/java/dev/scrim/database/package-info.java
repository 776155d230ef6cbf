/** The real databases the tests run on. */
package dev.scrim.database;
