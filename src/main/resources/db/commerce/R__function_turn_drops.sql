create or replace function commerce.turn_drops(batch integer default 500) returns integer
    language plpgsql security definer set search_path = '' set application_name = 'purpose: drops open and close' as
$$
declare
    turned integer;
begin
    with due as (
        select d.id, case when d.end_at <= now() then 'ended' else 'live' end as status from commerce.drops d
        where d.status = 'scheduled' and d.start_at <= now() or d.status = 'live' and d.end_at <= now()
        order by d.start_at limit batch for no key update skip locked
    )
    update commerce.drops d set status = due.status from due where d.id = due.id;
    get diagnostics turned = row_count;
    return turned;
end
$$;
comment on function commerce.turn_drops(integer) is 'Opens and closes drops whose time has come, some at a time. Returns how many.';
call kernel.by_clock('commerce.turn_drops(integer)');
