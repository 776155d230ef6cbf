create or replace function music.forget_overrides(batch integer default 500) returns integer
    language plpgsql security definer set search_path = '' set application_name = 'purpose: overrides that expired' as
$$
declare
    forgotten integer;
begin
    with old as (
        select o.id from music.now_playing_overrides o where o.expires_at < now() - interval '1 day'
            order by o.expires_at limit batch
    )
    delete from music.now_playing_overrides o using old where o.id = old.id;
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
comment on function music.forget_overrides(integer) is 'Forgets what played instead of the grid until a day ago, some at a time. Returns how many.';
call kernel.by_clock('music.forget_overrides(integer)');
