create or replace function nightlife.on_listing_review() returns trigger
    language plpgsql security definer set search_path = '' as
$$
declare
    is_given constant boolean :=
        (new.evidence_required not in ('proof_post', 'both') or exists (
            select from nightlife.beacon_posts p
            where p.id = new.proof_post_id and p.type = 'proof' and p.status in ('visible', 'locked')
                and p.author_profile_id = new.seller_profile_id and p.beacon_id = new.beacon_id))
        and (new.evidence_required not in ('qr_scan', 'both') or exists (
            select from nightlife.evidence_events e
            where e.type = 'qr_scan' and e.actor_profile_id = new.seller_profile_id and e.beacon_id = new.beacon_id));
begin
    if not is_given then
        raise exception using errcode = '23514', schema = 'nightlife', table = 'ticket_listings',
            constraint = 'evidence_is_given',
            message = format('this listing goes live with evidence (%s) and it is not there', new.evidence_required);
    end if;
    return new;
end
$$;
comment on function nightlife.on_listing_review() is 'Lets a listing go live only when the evidence it asks for is there (23514 evidence_is_given).';
