drop view if exists api.admin_ticket_listings;
create view api.admin_ticket_listings with (security_invoker = true) as
select l.id, l.beacon_id, l.seller_profile_id, l.price, l.quantity, l.currency, l.terms, l.evidence_required,
    l.proof_required, l.proof_post_id, l.status, s.review_notes, l.created_at, l.updated_at
from nightlife.ticket_listings l
left join nightlife.ticket_listings_staff s on s.listing_id = l.id
where (select identity.is_moderator());
comment on view api.admin_ticket_listings is 'All listings with their sellers. For moderators and admins; the review notes for admins.';
call kernel.publish('api.admin_ticket_listings', 'mine', '{authenticated}', subjects => '{seller_profile_id}');
call kernel.for_staff('api.admin_ticket_listings');
