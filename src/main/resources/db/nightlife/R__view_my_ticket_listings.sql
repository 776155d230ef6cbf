drop view if exists api.my_ticket_listings;
create view api.my_ticket_listings with (security_invoker = true) as
select l.id, l.beacon_id, l.price, l.quantity, l.currency, l.terms, l.evidence_required, l.proof_required,
    l.proof_post_id, l.status, l.created_at, l.updated_at
from nightlife.ticket_listings l
where l.seller_profile_id = (select auth.uid());
comment on view api.my_ticket_listings is 'The tickets I offer, in whatever state. I insert drafts and edit them until I submit them for review.';
call kernel.publish('api.my_ticket_listings', 'mine', '{authenticated}',
    own_by => 'nightlife.ticket_listings.seller_profile_id');
grant insert (id, beacon_id, price, quantity, currency, terms, evidence_required, proof_post_id),
    update (price, quantity, currency, terms, evidence_required, proof_post_id) on api.my_ticket_listings
    to authenticated;
