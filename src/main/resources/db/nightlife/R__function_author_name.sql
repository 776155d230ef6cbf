create or replace function nightlife.author_name(post uuid) returns text
    language sql stable security definer set search_path = ''
    return (select identity.shown_name(p.author_profile_id) from nightlife.beacon_posts p
        where p.id = post and p.status in ('visible', 'locked'));
comment on function nightlife.author_name(uuid) is 'The name under which the author of a post appears; null unless they agreed to be visible.';
grant execute on function nightlife.author_name(uuid) to anon, authenticated;
