-- What can be reported and moderated, of the modules this one builds on. Later modules call safety.moderates
-- themselves.
call safety.moderates('nightlife.beacons', 'beacon', 'disable_beacon', 'disabled');
call safety.moderates('nightlife.beacon_posts', 'post', 'remove_post', 'removed');
call safety.moderates('nightlife.ticket_listings', 'listing', 'remove_listing', 'removed');
call safety.moderates('identity.people', 'user', 'ban_user', 'not null', 'barred_at');
