create or replace function kernel.expired(relation regclass, retain interval default null) returns text
    language plpgsql stable security definer set search_path = '' as
$$
declare
    facts kernel.registrations;
    parent record;
    age text;
begin
    select * into facts from kernel.registrations r where r.relation = expired.relation;
    retain := coalesce(retain, facts.retain);
    age := coalesce(facts.aged_by, (select 'created_at' from pg_catalog.pg_attribute a
        where a.attrelid = relation and a.attname = 'created_at' and not a.attisdropped));
    if age is not null then
        return format('(%s) < now() - interval %L and %s', age, retain, kernel.is_free(relation));
    elsif facts.via is not null then
        parent := kernel.parent_of(relation, facts.via);
        return format('%I in (select %I from %s where %s)', facts.via, parent.key, parent.parent,
            kernel.expired(parent.parent, retain));
    end if;
    return 'false';
end
$$;
comment on function kernel.expired(regclass, interval) is 'The condition, in SQL, by which a row has been kept as long as it may be and no legal hold is on it: its age (aged_by, else created_at, else that of the row it belongs to) is over retain.';
grant execute on function kernel.expired(regclass, interval) to eraser;
