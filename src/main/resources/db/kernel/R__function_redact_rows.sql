create or replace function kernel.redact_rows(relation regclass) returns bigint
    language plpgsql set search_path = '' as
$$
declare
    pattern constant text := kernel.traces_in_hand();
    words record;
    counted bigint;
    total bigint := 0;
begin
    for words in
        select a.attname as name, pg_catalog.format_type(a.atttypid, null) as type from pg_catalog.pg_attribute a
        where a.attrelid = relation and a.attname::text = any (kernel.redactable(relation))
    loop
        execute format('update %1$s set %2$I = regexp_replace(%2$I::text, $1, ''erased'', ''gi'')::%3$s
            where %4$s and %2$I::text ~* $1', relation, words.name, words.type, kernel.of_subject(relation))
        using pattern;
        get diagnostics counted = row_count;
        total := total + counted;
    end loop;
    return total;
end
$$;
comment on function kernel.redact_rows(regclass) is 'Puts the word erased in the place of the keys and addresses of the person in hand, in what was written in rows of theirs that are kept. Returns how many values it changed.';
grant execute on function kernel.redact_rows(regclass) to eraser;
