create or replace function kernel.forget_links(relation regclass) returns bigint
    language plpgsql set search_path = '' as
$$
declare
    link name;
    counted bigint;
    total bigint := 0;
begin
    foreach link in array kernel.links_of(relation) loop
        execute format('update %s set %I = (select kernel.tombstone_in_hand())
            where %2$I = (select kernel.subject_in_hand())', relation, link);
        get diagnostics counted = row_count;
        total := total + counted;
    end loop;
    if total > 0 and relation not in ('kernel.audit_log'::regclass, 'kernel.staff_reads') then
        perform kernel.note_erasure(relation, 'anonymise', total);
    end if;
    return total;
end
$$;
comment on function kernel.forget_links(regclass) is 'Puts the tombstone in the place of the person in hand where rows about others name them: who granted, who was blocked, who acted.';
grant execute on function kernel.forget_links(regclass) to eraser;
