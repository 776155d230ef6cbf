create or replace function kernel.of_subject(relation regclass) returns text
    language plpgsql stable security definer set search_path = '' as
$$
declare
    facts kernel.registrations;
    parent record;
begin
    select * into facts from kernel.registrations r where r.relation = of_subject.relation;
    if facts.via is not null then
        parent := kernel.parent_of(relation, facts.via);
        return format('%I in (select p.%I from %s p where %s)', facts.via, parent.key, parent.parent,
            kernel.of_subject(parent.parent));
    end if;
    return case when facts.subject is not null then format('%I = (select kernel.subject_in_hand())', facts.subject) end;
end
$$;
comment on function kernel.of_subject(regclass) is 'The condition, in SQL, by which a row of the table is about the person in hand. Null: the table is about nobody.';
grant execute on function kernel.of_subject(regclass) to exporter, eraser;
