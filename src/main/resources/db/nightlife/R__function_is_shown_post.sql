create or replace function nightlife.is_shown_post(post uuid) returns boolean
    language sql stable security definer set search_path = ''
    return exists (select from nightlife.beacon_posts p join nightlife.beacons b on b.id = p.beacon_id
        where p.id = post and (p.author_profile_id = auth.uid() or b.creator_id = auth.uid()
            or p.type <> 'proof' and b.status = 'live' and (b.end_at is null or b.end_at > now())));
comment on function nightlife.is_shown_post(uuid) is 'Whether the caller sees a post as author, as host, or because everybody does: not as staff.';
grant execute on function nightlife.is_shown_post(uuid) to anon, authenticated;
