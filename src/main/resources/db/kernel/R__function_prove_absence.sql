create or replace function kernel.is_own_trace(relation regclass) returns text
    language sql stable security definer set search_path = ''
    return (
        select concat_ws(' or ', 'false', kernel.of_subject(relation),
            -- what was anonymised is the tombstone's, and still the person's own
            replace(kernel.of_subject(relation), 'subject_in_hand', 'tombstone_in_hand'),
            (select string_agg(format('t.%I = (select kernel.subject_in_hand())', l.name), ' or ')
                from unnest(kernel.keys_of_people(relation)) l (name))));
comment on function kernel.is_own_trace(regclass) is 'The condition, in SQL over the row t, by which a row with a trace is the person''s own: it is about them or about their tombstone, or a column for keys of people names them. All else is what others wrote in rows of theirs.';
grant execute on function kernel.is_own_trace(regclass) to eraser;
create or replace function kernel.traces_between(relation regclass, after jsonb, until jsonb)
    returns table (key jsonb, is_own boolean)
    language plpgsql set search_path = '' as
$$
declare
    addresses constant text[] := kernel.columns_of_class(relation, '{contact}');
    columns constant text := kernel.key_columns(relation, 't.%1$I');
begin
    return query execute format($query$
        select jsonb_build_object(%1$s), coalesce(%2$s, false) from %3$s t
        where ($1 is null or (%4$s) > (%5$s)) and (%4$s) <= (%6$s)
            and (%7$s)::text ~* (select kernel.traces_in_hand())$query$,
        kernel.key_columns(relation, '%1$L, t.%1$I'), kernel.is_own_trace(relation), relation, columns,
        kernel.key_columns(relation, '($1 ->> %1$L)::%2$s'), kernel.key_columns(relation, '($2 ->> %1$L)::%2$s'),
        -- the same address in its own column is somebody else who has it too, or the same person's other account
        case when addresses = '{}' then 't.*' else format('to_jsonb(t) - %L::text[]', addresses) end)
    using after, until;
end
$$;
comment on function kernel.traces_between(regclass, jsonb, jsonb) is 'The rows of a table after one key and up to another in which the key or an address of the person in hand stands, and whether they are the person''s own.';
grant execute on function kernel.traces_between(regclass, jsonb, jsonb) to eraser;
create or replace function kernel.erase_again() returns void
    language plpgsql set search_path = '' as
$$
begin
    perform kernel.erase_rows(p.relation) from kernel.erasure_plan() p where p.action <> 'keep';
    perform kernel.forget_links(r.relation) from kernel.registrations r where kernel.links_of(r.relation) <> '{}';
end
$$;
comment on function kernel.erase_again() is 'Erases what came in about the person in hand after the steps that erase: what others wrote meanwhile must not stop an erasure.';
grant execute on function kernel.erase_again() to eraser;
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
