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
comment on function kernel.traces_between(regclass, jsonb, jsonb) is
    'The rows of a table after one key and up to another in which the key or an address of the person in hand '
    'stands, and whether they are the person''s own.';
grant execute on function kernel.traces_between(regclass, jsonb, jsonb) to eraser;
