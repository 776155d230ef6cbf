/**
 * Where people ask to be given their data or to be deleted, and where support answers them: {@code /privacy}. What may
 * follow what, and who decides, is the database's.
 */
package dev.scrim.surface.privacy;
