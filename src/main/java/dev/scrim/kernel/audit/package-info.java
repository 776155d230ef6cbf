/** The log of what staff changed, as commands read it. */
package dev.scrim.kernel.audit;
