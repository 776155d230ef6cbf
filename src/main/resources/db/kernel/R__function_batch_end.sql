create or replace function kernel.key_columns(relation regclass, form text, separator text default ', ') returns text
    language sql stable security definer set search_path = ''
    return (
        select string_agg(format(form, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)), separator
            order by k.place)
        from pg_catalog.pg_index i
        cross join unnest(i.indkey::int2[]) with ordinality k (attnum, place)
        join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = relation and i.indisprimary);
comment on function kernel.key_columns(regclass, text, text) is 'The columns of a primary key in the order of its index, each written in a form (for format: 1 its name, 2 its type).';
grant execute on function kernel.key_columns(regclass, text, text) to eraser;
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
