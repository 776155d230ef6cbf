create or replace function nightlife.forget_live_periods(batch integer default 500) returns integer
    language plpgsql security definer set search_path = '' set application_name = 'purpose: periods over for a day' as
$$
declare
    forgotten integer;
begin
    -- public answers go back 24 hours from the newest release, which may be late
    with old as (
        select p.id from nightlife.live_periods p where p.live_until < now() - interval '48 hours'
        order by p.live_until limit batch
    )
    delete from nightlife.live_periods p using old where p.id = old.id;
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
comment on function nightlife.forget_live_periods(integer) is 'Forgets what was live more than two days ago, some at a time. Returns how many.';
call kernel.by_clock('nightlife.forget_live_periods(integer)');
