/**
 * The data API: {@code /rest/v1/{view}}. A request goes through four steps, each a class: parse (text to
 * {@link dev.scrim.surface.dataapi.Query}), plan (names looked up in the catalogue, to
 * {@link dev.scrim.surface.dataapi.Plan}), run (gate and statement in one exchange), write (headers and body). A name
 * reaches SQL only by look-up; a value only as a parameter.
 */
package dev.scrim.surface.dataapi;
