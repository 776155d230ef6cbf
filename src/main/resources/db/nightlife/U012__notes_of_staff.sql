-- Tells subjects again what staff note about their rows.
call kernel.register('nightlife.beacons_staff', via => 'beacon_id', basis => 'legitimate interest');
call kernel.register('nightlife.beacon_posts_staff', via => 'post_id', basis => 'legitimate interest');
call kernel.register('nightlife.evidence_events_staff', via => 'evidence_id', basis => 'legitimate interest');
call kernel.register('nightlife.ticket_listings_staff', via => 'listing_id', basis => 'legitimate interest');
