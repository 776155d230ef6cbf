/**
 * What people report and what moderators do about it: reports, acts of moderation, the notices that people affected
 * get, and people who keep apart. What can be moderated is said with {@code safety.moderates}: the database records
 * every act beside the change itself, whichever command made it.
 */
package dev.scrim.safety;
