create or replace function kernel.subject_key(person uuid, out name text, out key bytea)
    language plpgsql security definer set search_path = '' as
$$
declare
    kek record := kernel.kek();
    this_month date := date_trunc('month', now() at time zone 'UTC');
    fresh bytea;
    found_key bytea;
begin
    if person is null or kek.key is null or exists (
        select from identity.people p where p.id = person and p.erased_at is not null) then
        return;
    end if;
    select k.wrapped into found_key from kernel.subject_keys k
    where k.person_id = person and k.month = this_month and k.kek = kek.name;
    if not found then
        fresh := kernel.sealed_bytes(extensions.gen_random_bytes(32), kek.key, person::text);
        insert into kernel.subject_keys (person_id, month, kek, wrapped)
        values (person, this_month, kek.name, fresh) on conflict do nothing;
        select k.wrapped into strict found_key from kernel.subject_keys k
        where k.person_id = person and k.month = this_month and k.kek = kek.name;
    end if;
    name := to_char(this_month, 'YYYY-MM') || ':' || kek.name;
    key := kernel.opened_bytes(found_key, kek.key, person::text);
end
$$;
comment on function kernel.subject_key(uuid) is 'The key that seals a person''s values in the log this month, made on first use; null for nobody, for an erased person and without a key-encryption key.';
