create or replace function identity.take_back_xp(person uuid, event_type text, source text) returns boolean
    language plpgsql security definer set search_path = '' set application_name = 'purpose: points taken back' as
$$
begin
    insert into identity.xp_events (actor_id, event_type, points, source)
    select e.actor_id, e.event_type, -e.points, 'back:' || e.source
    from identity.xp_events e
    where e.actor_id = person and e.event_type = take_back_xp.event_type and e.source = take_back_xp.source
        and e.points > 0
    on conflict do nothing;
    return found;
end
$$;
comment on function identity.take_back_xp(uuid, text, text) is 'Takes back what was paid for a purchase, once, as a new line. True: taken back now; false: nothing was paid, or it was taken back before.';
grant execute on function identity.take_back_xp(uuid, text, text) to commerce_code;
