create or replace function identity.is_admin() returns boolean
    language sql stable set search_path = ''
    return kernel.has_role('admin');
comment on function identity.is_admin() is 'Whether the caller is an admin now.';
grant execute on function identity.is_admin() to anon, authenticated, service_role,
    nightlife_code, safety_code, commerce_code, music_code, social_code, messaging_code, desk_code, coaching_code,
    workspace_code;
