create or replace function kernel.is_person(key uuid) returns boolean
    language sql stable security definer set search_path = '' as
$$
    select exists (select from identity.people p where p.id = key);
$$;
comment on function kernel.is_person(uuid) is 'Whether this is the key of a person. For exports, never for clients: membership itself is sensitive.';
grant execute on function kernel.is_person(uuid) to exporter;
