/**
 * The manners of every answer: how much a request may be, how long it may take, when it is turned away, which headers
 * an answer carries, and the one line that the log keeps of it.
 */
package dev.scrim.surface.http;
