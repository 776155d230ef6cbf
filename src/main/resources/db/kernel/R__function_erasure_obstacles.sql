create or replace function kernel.erasure_obstacles(person uuid) returns setof kernel.erasure_guards
    language plpgsql stable security definer set search_path = '' as
$$
declare
    guard kernel.erasure_guards;
    stands_in_the_way boolean;
begin
    for guard in select * from kernel.erasure_guards g order by g.name loop
        execute format('select %s($1)', guard.function) into stands_in_the_way using person;
        if stands_in_the_way then
            return next guard;
        end if;
    end loop;
end
$$;
comment on function kernel.erasure_obstacles(uuid) is 'What has to be settled before a person can be erased.';
grant execute on function kernel.erasure_obstacles(uuid) to eraser;
