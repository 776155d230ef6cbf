create or replace function safety.is_by_moderation(affected uuid) returns boolean
    language sql stable set search_path = ''
    return current_setting('role') = 'authenticated' and auth.uid() is distinct from affected
        and identity.is_moderator();
comment on function safety.is_by_moderation(uuid) is 'Whether the change under way is a moderator''s or an admin''s, of what is not their own. For triggers.';
grant execute on function safety.is_by_moderation(uuid) to safety_code;
