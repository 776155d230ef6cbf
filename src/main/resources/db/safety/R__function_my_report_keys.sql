create or replace function safety.my_report_keys() returns setof uuid
    language sql stable security definer set search_path = ''
begin atomic
    select r.id from safety.moderation_reports r where r.reporter_profile_id = auth.uid();
end;
comment on function safety.my_report_keys() is 'The reports of the caller, whose notes policies keep from them, moderator or not.';
grant execute on function safety.my_report_keys() to authenticated;
