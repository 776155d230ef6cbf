create or replace procedure kernel.replace_on_erasure(relation regclass, replaced name, expression text)
    language plpgsql set search_path = '' as
$$
begin
    if expression is not null then
        execute format('select %s from %s where false', expression, relation);
    end if;
    update kernel.registrations r
    set replacements = case when expression is null then r.replacements - replaced::text
        else r.replacements || jsonb_build_object(replaced, expression) end
    where r.relation = replace_on_erasure.relation;
end
$$;
comment on procedure kernel.replace_on_erasure(regclass, name, text) is 'Says what takes the place of a column where a row is anonymised, in SQL over the row; the column itself keeps it, null leaves it to the rule. Needed where the rule of kernel.emptied breaks a constraint.';
