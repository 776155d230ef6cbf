create or replace function kernel.has_role(role text) returns boolean
    language sql stable security definer set search_path = ''
    return exists (
        select from kernel.role_grants g
        where g.person_id = (select auth.uid()) and g.role = has_role.role and g.revoked_at is null);
comment on function kernel.has_role(text) is 'Whether the caller holds the role now. Never a claim: revoking works on the next request.';
grant execute on function kernel.has_role(text) to anon, authenticated, service_role,
    identity_code, nightlife_code, safety_code, commerce_code, music_code, social_code, messaging_code, desk_code,
    coaching_code, workspace_code;
