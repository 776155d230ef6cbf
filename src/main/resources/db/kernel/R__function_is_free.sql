create or replace function kernel.is_free(relation regclass) returns text
    language plpgsql stable security definer set search_path = '' as
$$
declare
    facts kernel.registrations;
    parent record;
begin
    select * into facts from kernel.registrations r where r.relation = is_free.relation;
    if facts.via is not null then
        parent := kernel.parent_of(relation, facts.via);
        return format('%I in (select %I from %s where %s)', facts.via, parent.key, parent.parent,
            kernel.is_free(parent.parent));
    end if;
    return case when facts.subject is null then 'true' else format('kernel.is_held(%I) is not true', facts.subject) end;
end
$$;
comment on function kernel.is_free(regclass) is 'The condition, in SQL, that no legal hold is on whom a row of the table is about.';
