create or replace function kernel.subject_of_key(relation regclass, key uuid, out is_there boolean, out subject uuid)
    language plpgsql stable security definer set search_path = '' as
$$
declare
    facts kernel.registrations;
    whose name;
    content jsonb;
begin
    select * into strict facts from kernel.registrations r where r.relation = subject_of_key.relation;
    whose := coalesce(facts.subject, facts.via);
    execute format('select jsonb_build_object(%L, t.%I) from %s t where t.%I = $1', whose, whose, relation,
        (select k.name from jsonb_object_keys(kernel.key_of('{}', relation)) k (name)))
    into content using key;
    is_there := content is not null;
    subject := kernel.subject_of(content, relation);
    if subject = key and kernel.is_erased(key) then
        is_there := false; -- the row that remembers whom never to let in again is not a person
        subject := null;
    end if;
end
$$;
comment on function kernel.subject_of_key(regclass, uuid) is 'Whether a registered table has a row of this key, and the person whom it is about. For functions of modules, whoever asks them.';
grant execute on function kernel.subject_of_key(regclass, uuid) to identity_code, nightlife_code, safety_code,
    commerce_code, music_code, social_code, messaging_code, desk_code, coaching_code, workspace_code;
