create or replace function kernel.is_staff(person uuid) returns boolean
    language sql stable security definer set search_path = ''
    return exists (select from kernel.role_grants g where g.person_id = person and g.revoked_at is null);
comment on function kernel.is_staff(uuid) is 'Whether a person holds any role now.';
grant execute on function kernel.is_staff(uuid) to authenticated, identity_code, nightlife_code, safety_code,
    commerce_code, music_code, social_code, messaging_code, desk_code, coaching_code, workspace_code;
