create or replace function kernel.refuse_obstacles(person uuid) returns void
    language plpgsql set search_path = '' as
$$
declare
    obstacle kernel.erasure_guards;
begin
    select * into obstacle from kernel.erasure_obstacles(person) limit 1;
    if found then
        raise exception using errcode = '23514', schema = 'kernel', table = 'dsar_requests',
            constraint = obstacle.name, message = obstacle.meaning;
    end if;
end
$$;
comment on function kernel.refuse_obstacles(uuid) is 'Refuses (23514, by the name of the guard) what cannot be while something stands in the way of erasing a person.';
