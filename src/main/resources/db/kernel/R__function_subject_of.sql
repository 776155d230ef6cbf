create or replace function kernel.subject_of(content jsonb, relation regclass) returns uuid
    language plpgsql stable security definer set search_path = '' as
$$
declare
    facts kernel.registrations;
    parent record;
    parent_row jsonb;
begin
    select * into facts from kernel.registrations r where r.relation = subject_of.relation;
    if facts.subject is not null then
        return (content ->> facts.subject)::uuid;
    elsif facts.via is null or content ->> facts.via is null then
        return null;
    end if;
    parent := kernel.parent_of(relation, facts.via);
    -- the key in its own type, so that its index is used
    execute format('select pg_catalog.jsonb_build_object(%L, p.%I) from %s p where p.%I = $1::%s',
        parent.subject, parent.subject, parent.parent, parent.key, (select pg_catalog.format_type(a.atttypid, null)
            from pg_catalog.pg_attribute a where a.attrelid = parent.parent and a.attname = parent.key))
    into parent_row using content ->> facts.via;
    return kernel.subject_of(parent_row, parent.parent);
end
$$;
comment on function kernel.subject_of(jsonb, regclass) is 'The person whom a row is about: its subject column, or that of the row it belongs to.';
grant execute on function kernel.subject_of(jsonb, regclass) to identity_code, nightlife_code, safety_code,
    commerce_code, music_code, social_code, messaging_code, desk_code, coaching_code, workspace_code;
