drop view if exists api.ticket_listings;
create view api.ticket_listings with (security_invoker = true) as
select l.id, l.beacon_id, nightlife.seller_name(l.id) as seller, l.price, l.quantity, l.currency, l.terms,
    l.evidence_required, l.evidence_required <> 'none' as evidence_given, l.created_at
from nightlife.ticket_listings l
where l.status = 'live' and exists (select from nightlife.beacons b
    where b.id = l.beacon_id and b.status = 'live' and (b.end_at is null or b.end_at > now()));
comment on view api.ticket_listings is 'Tickets on offer for live beacons.';
comment on column api.ticket_listings.seller is 'profile: the seller''s name, if they agreed to be visible';
comment on column api.ticket_listings.evidence_given is 'system: whether the seller gave evidence; a listing that requires some is not live without';
call kernel.publish('api.ticket_listings', 'mine', '{anon, authenticated}', same_for_all => true);
