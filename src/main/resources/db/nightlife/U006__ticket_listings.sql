-- Takes all listings away; none comes back.
drop table nightlife.ticket_listings_staff, nightlife.ticket_listings;
