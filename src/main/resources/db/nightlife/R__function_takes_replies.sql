create or replace function nightlife.takes_replies(post uuid, beacon uuid) returns boolean
    language sql stable security definer set search_path = ''
    return exists (select from nightlife.beacon_posts p
        where p.id = post and p.beacon_id = beacon and p.status = 'visible' and p.type <> 'proof');
comment on function nightlife.takes_replies(uuid, uuid) is 'Whether a post of the beacon can be answered: it is visible, not locked and not a proof.';
grant execute on function nightlife.takes_replies(uuid, uuid) to authenticated;
