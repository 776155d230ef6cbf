/**
 * The program as it is started from a shell: what the words after its name mean, whether it brings its own database,
 * and what it says, in one sentence, when something is wrong. The only package that prints.
 */
package dev.scrim.surface.cli;
