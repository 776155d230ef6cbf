create or replace function kernel.mark_erased(request uuid) returns void
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    person constant uuid := kernel.subject_in_hand();
    nobody constant uuid := gen_random_uuid();
begin
    -- who is being let in or given a role at this moment waits, or is waited for
    perform from identity.people p where p.id = person for update;
    perform kernel.refuse_obstacles(person);
    update identity.people p set erased_at = now() where p.id = person;
    insert into identity.people (id, erased_at) values (nobody, now());
    insert into kernel.erasures (request_id, tombstone) values (request, nobody);
end
$$;
comment on function kernel.mark_erased(uuid) is
    'From here on the person in hand is refused at the door, nothing new is sealed for them, and a nobody stands '
    'ready to take their place. Refused (23514, by the name of the guard) while something stands in the way.';
grant execute on function kernel.mark_erased(uuid) to eraser;
