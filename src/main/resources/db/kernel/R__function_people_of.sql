create or replace function kernel.people_of(relation regclass, key text) returns uuid[]
    language plpgsql stable security definer set search_path = '' as
$$
declare
    facts kernel.registrations;
    named constant text[] := kernel.keys_of_people(relation);
    own_key record;
    content jsonb;
begin
    select * into strict facts from kernel.registrations r where r.relation = people_of.relation;
    select k.name, pg_catalog.format_type(a.atttypid, null) as type into strict own_key
    from jsonb_object_keys(kernel.key_of('{}', people_of.relation)) k (name)
    join pg_catalog.pg_attribute a on a.attrelid = people_of.relation and a.attname = k.name;
    execute format('select to_jsonb(x) from (select %s from %s t where t.%I = $1::%s) x',
        (select string_agg(distinct format('t.%I', n.name), ', ')
        from unnest(named || coalesce(facts.subject, facts.via)::text) n (name)),
        people_of.relation, own_key.name, own_key.type)
    into content using key;
    return array(select (content ->> n.name)::uuid from unnest(named) n (name) where content ->> n.name is not null)
        || kernel.subject_of(content, people_of.relation);
end
$$;
comment on function kernel.people_of(regclass, text) is 'Everybody whom a row names, by its key as text: its subject, and each column that holds a person, or may. For the log of staff reads, not for clients.';
