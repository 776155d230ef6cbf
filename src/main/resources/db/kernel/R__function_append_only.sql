create or replace procedure kernel.append_only(history regclass, except_eraser boolean default true)
    language plpgsql set search_path = '' as
$$
begin
    execute format('drop trigger if exists kernel_append_only on %s', history);
    execute format('drop trigger if exists kernel_append_only_truncate on %s', history);
    execute format('create trigger kernel_append_only before update or delete on %s for each row %s
        execute function kernel.on_history_change()', history,
        case when except_eraser then $when$when (current_user <> 'eraser')$when$ else '' end);
    execute format('create trigger kernel_append_only_truncate before truncate on %s for each statement
        execute function kernel.on_history_change()', history);
end
$$;
comment on procedure kernel.append_only(regclass, boolean) is 'Makes a table history: rows are added, never changed, by nobody. The one door is the eraser''s, whose policy lets it see the erased person''s rows only.';
