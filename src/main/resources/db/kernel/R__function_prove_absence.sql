create or replace function kernel.prove_absence(relation regclass) returns bigint
    language plpgsql set search_path = '' as
$$
declare
    addresses constant text[] := kernel.columns_of_class(relation, '{contact}');
    found bigint;
begin
    if kernel.traces_in_hand() is null then
        raise exception 'nobody is being erased';
    end if;
    -- the same address in its own column is somebody else who has it too, or the same person's other account
    execute format('select count(*) from %s t where (%s)::text ~* (select kernel.traces_in_hand())', relation,
        case when addresses = '{}' then 't.*' else format('to_jsonb(t) - %L::text[]', addresses) end) into found;
    if found > 0 then
        raise exception using errcode = '23514', schema = 'kernel', table = relation::text, constraint = 'nothing_is_left',
            message = format('traces of the person are left in %s', relation);
    end if;
    return found;
end
$$;
comment on function kernel.prove_absence(regclass) is 'Searches every row of a table for the key and the addresses of the person in hand. Refused (23514 nothing_is_left) if there is one.';
grant execute on function kernel.prove_absence(regclass) to eraser;
