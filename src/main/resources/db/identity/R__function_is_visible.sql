create or replace function identity.is_visible(person uuid) returns boolean
    language sql stable security definer set search_path = ''
    return kernel.has_consented(person, 'visibility')
        and exists (select from identity.people p where p.id = person
            and p.barred_at is null and p.erased_at is null and p.restricted_at is null);
comment on function identity.is_visible(uuid) is 'Whether others may find a person: they agreed to it, and are neither barred, erased nor restricted.';
grant execute on function identity.is_visible(uuid) to anon, authenticated;
