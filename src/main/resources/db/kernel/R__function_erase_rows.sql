create or replace function kernel.erase_rows(relation regclass) returns bigint
    language plpgsql set search_path = '' as
$$
declare
    facts kernel.registrations;
    emptied constant text := kernel.emptied(relation);
    counted bigint;
begin
    select * into strict facts from kernel.registrations r where r.relation = erase_rows.relation;
    if facts.erase = 'keep' or facts.erase = 'anonymise' and emptied is null then
        execute format('select count(*) from %s where %s', relation, kernel.of_subject(relation)) into counted;
        if facts.erase = 'keep' and kernel.redact_rows(relation) > 0 then
            perform kernel.note_erasure(relation, 'anonymise', counted);
        end if;
        return counted;
    elsif facts.erase = 'delete' then
        execute format('delete from %s where %s', relation, kernel.of_subject(relation));
    else
        execute format('update %s set %s where %s', relation, emptied, kernel.of_subject(relation));
    end if;
    get diagnostics counted = row_count;
    if counted > 0 then
        perform kernel.note_erasure(relation, facts.erase, counted);
    end if;
    return counted;
end
$$;
comment on function kernel.erase_rows(regclass) is 'Does to the rows of the person in hand what their table was registered for: delete, anonymise, or count what is kept and take their keys and addresses out of its words.';
grant execute on function kernel.erase_rows(regclass) to eraser;
