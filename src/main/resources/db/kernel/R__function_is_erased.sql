create or replace function kernel.is_erased(person uuid) returns boolean
    language sql stable security definer set search_path = '' as
$$
    select exists (select from identity.people p where p.id = person and p.erased_at is not null);
$$;
comment on function kernel.is_erased(uuid) is
    'Whether this is the key of a person who was erased, or of a tombstone in their place. For functions of modules, '
    'not for clients.';
grant execute on function kernel.is_erased(uuid) to identity_code, nightlife_code, safety_code, commerce_code,
    music_code, social_code, messaging_code, desk_code, coaching_code, workspace_code;
