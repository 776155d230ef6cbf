-- A function's own setting ends with the function, which no transaction-local value would. application_name is the one
-- free text that every server lets a function set; as a bonus the purpose shows in pg_stat_activity.
create or replace function kernel.stated_purpose() returns text
    language sql stable
    return case when current_setting('application_name') like 'purpose: %'
        then substr(current_setting('application_name'), 10) end;
comment on function kernel.stated_purpose() is 'What the definer function under way acts for: it says so with: set application_name = ''purpose: …''. What it changes needs no reason of the caller.';
grant execute on function kernel.stated_purpose() to identity_code, nightlife_code, safety_code, commerce_code,
    music_code, social_code, messaging_code, desk_code, coaching_code, workspace_code;
