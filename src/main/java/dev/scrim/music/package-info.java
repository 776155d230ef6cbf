/**
 * The radio and the label: shows, the weekly grid, what plays just now, records. There is nothing to command here:
 * admins write through views, the clock does the rest.
 */
package dev.scrim.music;
