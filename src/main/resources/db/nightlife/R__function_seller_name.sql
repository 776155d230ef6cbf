create or replace function nightlife.seller_name(listing uuid) returns text
    language sql stable security definer set search_path = ''
    return (select identity.shown_name(l.seller_profile_id) from nightlife.ticket_listings l
        where l.id = listing and l.status = 'live');
comment on function nightlife.seller_name(uuid) is 'The name under which the seller of a live listing appears; null unless they agreed to be visible.';
grant execute on function nightlife.seller_name(uuid) to anon, authenticated;
