create or replace function kernel.subject_key(person uuid, out name text, out key bytea)
    language plpgsql security definer set search_path = '' as
$$
declare
    kek text := nullif(current_setting('scrim.kek', true), '');
    kek_name text := split_part(kek, ':', 1);
    kek_key bytea;
    this_month date := date_trunc('month', now() at time zone 'UTC');
    fresh bytea;
    found_key bytea;
begin
    if person is null or kek is null or exists (
        select from identity.people p where p.id = person and p.erased_at is not null) then
        return;
    end if;
    kek_key := decode(split_part(kek, ':', 2), 'base64');
    select k.wrapped into found_key from kernel.subject_keys k
    where k.person_id = person and k.month = this_month and k.kek = kek_name;
    if not found then
        fresh := kernel.sealed_bytes(extensions.gen_random_bytes(32), kek_key, person::text);
        insert into kernel.subject_keys (person_id, month, kek, wrapped)
        values (person, this_month, kek_name, fresh) on conflict do nothing;
        select k.wrapped into strict found_key from kernel.subject_keys k
        where k.person_id = person and k.month = this_month and k.kek = kek_name;
    end if;
    name := to_char(this_month, 'YYYY-MM') || ':' || kek_name;
    key := kernel.opened_bytes(found_key, kek_key, person::text);
end
$$;
comment on function kernel.subject_key(uuid) is 'The key that seals a person''s values in the log this month, made on first use; null for nobody, for an erased person and without a key-encryption key.';
