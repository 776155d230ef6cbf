create or replace procedure kernel.limit_growth(relation regclass, rows_per_hour integer, rows_per_day integer,
    bytes_per_day bigint)
    language plpgsql set search_path = '' as
$$
begin
    insert into kernel.growth_limits as l (relation, rows_per_hour, rows_per_day, bytes_per_day)
    values (limit_growth.relation, limit_growth.rows_per_hour, limit_growth.rows_per_day, limit_growth.bytes_per_day)
    on conflict on constraint one_limit_per_table do update set (rows_per_hour, rows_per_day, bytes_per_day) =
        (excluded.rows_per_hour, excluded.rows_per_day, excluded.bytes_per_day);
end
$$;
comment on procedure kernel.limit_growth(regclass, integer, integer, bigint) is 'Says how much one person may write in a table, where it is not what register says. Call it in a versioned script, so that it does not undo what an operator has changed since.';
