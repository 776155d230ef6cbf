create or replace function nightlife.on_moderation() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: state before moderation' as
$$
declare
    before text;
begin
    if new.status = 'disabled' then
        insert into nightlife.beacons_staff as s (beacon_id, state_before, last_moderation_at)
        values (new.id, old.status, now())
        on conflict (beacon_id) do update
        set state_before = excluded.state_before, last_moderation_at = excluded.last_moderation_at;
        return new;
    end if;
    select s.state_before into before from nightlife.beacons_staff s where s.beacon_id = new.id;
    if before is distinct from new.status then
        raise exception using errcode = '23514', schema = 'nightlife', table = 'beacons',
            constraint = 'reinstate_returns_to_the_state_before',
            message = format('this beacon was %s when it was disabled, and returns to that', before);
    end if;
    update nightlife.beacons_staff s set state_before = null, last_moderation_at = now() where s.beacon_id = new.id;
    return new;
end
$$;
comment on function nightlife.on_moderation() is 'Remembers the state a beacon had when it was disabled, and lets it return to that one only (23514 reinstate_returns_to_the_state_before).';
