create or replace function kernel.prove_absence(request uuid, place integer, relation regclass) returns boolean
    language plpgsql set search_path = '' as
$$
declare
    size constant integer := 5000;
    after constant jsonb := (select s.reached from kernel.dsar_steps s
        where s.request_id = request and s.place = prove_absence.place);
    batch record;
    is_left boolean;
    others jsonb[];
begin
    if kernel.traces_in_hand() is null then
        raise exception 'nobody is being erased';
    end if;
    batch := kernel.batch_end(relation, after, size);
    for attempt in 1..2 loop
        select bool_or(t.is_own), coalesce(array_agg(t.key) filter (where not t.is_own), '{}') into is_left, others
        from kernel.traces_between(relation, after, batch.reached) t;
        exit when is_left is not true;
        perform kernel.erase_again();
    end loop;
    if is_left then
        raise exception using errcode = '23514', schema = 'kernel', table = relation::text,
            constraint = 'nothing_is_left', message = format('traces of the person are left in %s', relation);
    end if;
    if batch.rows > 0 then
        perform kernel.batch_proven(request, place, batch.reached, batch.rows, others);
    end if;
    return batch.rows < size;
end
$$;
comment on function kernel.prove_absence(uuid, integer, regclass) is 'Searches the next batch of a table for the key and the addresses of the person in hand, from where the step stands, and says whether the table ends with it. Refused (23514 nothing_is_left) if a row of their own has one; rows of others are listed for support (kernel.erasure_hits).';
grant execute on function kernel.prove_absence(uuid, integer, regclass) to eraser;
