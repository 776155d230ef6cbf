-- What staff note about a row is not for whom the row is about; what moderation remembers stays with a row that stays.
call kernel.register('nightlife.beacons_staff', via => 'beacon_id', erase => 'anonymise', basis => 'legitimate interest',
    not_for_subject => '{}');
call kernel.register('nightlife.beacon_posts_staff', via => 'post_id', basis => 'legitimate interest',
    not_for_subject => '{moderation_flags}');
call kernel.register('nightlife.evidence_events_staff', via => 'evidence_id', basis => 'legitimate interest',
    not_for_subject => '{payload}');
call kernel.register('nightlife.ticket_listings_staff', via => 'listing_id', basis => 'legitimate interest',
    not_for_subject => '{review_notes}');
