drop view if exists api.my_reports;
create view api.my_reports with (security_invoker = true) as
select r.id, r.target_type, r.target_id, r.category, r.details, r.status, r.created_at, r.updated_at
from safety.moderation_reports r
where r.reporter_profile_id = (select auth.uid());
comment on view api.my_reports is 'What I reported and what became of it. I report a beacon, listing, post, seller or user; each once while a report of mine is open.';
call kernel.publish('api.my_reports', 'mine', '{authenticated}',
    own_by => 'safety.moderation_reports.reporter_profile_id');
grant insert (id, target_type, target_id, category, details) on api.my_reports to authenticated;
