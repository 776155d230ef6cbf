create or replace function kernel.on_history_change() returns trigger
    language plpgsql set search_path = '' as
$$
begin
    raise exception using errcode = '42501', schema = 'kernel', constraint = 'log_is_append_only',
        table = tg_table_name,
        message = format('%I.%I is append-only: %s is refused to every role', tg_table_schema, tg_table_name,
            lower(tg_op)),
        hint = 'A correction is a new row.';
end
$$;
comment on function kernel.on_history_change() is 'Refuses update, delete and truncate of what is history, to every role.';
