create or replace function kernel.batch_end(relation regclass, after jsonb, size integer,
    out reached jsonb, out rows bigint)
    language plpgsql stable security definer set search_path = '' as
$$
declare
    in_order constant text := kernel.key_columns(relation, 't.%1$I');
begin
    execute format($query$
        select jsonb_build_object(%1$s), b.nth
        from (select %2$s, row_number() over (order by %2$s) as nth from %3$s t
            where $1 is null or (%2$s) > (%4$s) order by %2$s limit $2) b
        order by b.nth desc limit 1$query$,
        kernel.key_columns(relation, '%1$L, b.%1$I'), in_order, relation,
        kernel.key_columns(relation, '($1 ->> %1$L)::%2$s'))
    into reached, rows using after, size;
    if reached is null then
        rows := 0;
    end if;
end
$$;
comment on function kernel.batch_end(regclass, jsonb, integer) is 'The primary key with which a batch of rows after another key ends, and of how many rows it is. Fewer than asked for: the table ends with it.';
grant execute on function kernel.batch_end(regclass, jsonb, integer) to eraser;
