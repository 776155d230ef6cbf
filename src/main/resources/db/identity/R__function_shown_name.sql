create or replace function identity.shown_name(person uuid) returns text
    language sql stable security definer set search_path = ''
    return (select p.username from identity.profiles p where p.id = person and identity.is_visible(p.id));
comment on function identity.shown_name(uuid) is 'The name under which a person appears beside what they publish; null unless they agreed to be visible. For functions of modules.';
grant execute on function identity.shown_name(uuid) to nightlife_code, safety_code, commerce_code, music_code,
    social_code, messaging_code, desk_code, coaching_code, workspace_code;
