/**
 * Live feeds of published views as server-sent events (/feed/v1): the newest release, then what each later one changed.
 * All subscribers of a view are sent the same bytes. Owns no data; what it says of the past is kept by the releases.
 */
package dev.scrim.surface.feed;
