create or replace function safety.reports_about_me() returns setof uuid
    language sql stable security definer set search_path = ''
begin atomic
    select s.report_id from safety.moderation_reports_staff s where s.about_id = auth.uid();
end;
comment on function safety.reports_about_me() is 'The reports about the caller, which policies keep from them, moderator or not.';
grant execute on function safety.reports_about_me() to authenticated;
