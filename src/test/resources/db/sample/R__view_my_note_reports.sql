create or replace view api.my_note_reports with (security_invoker = true) as
select r.id, r.reporter_id, r.note_id, r.text, r.status
from sample.reports r
where r.reporter_id = (select auth.uid());
comment on view api.my_note_reports is 'What the caller reported, and whether it was dealt with.';
call kernel.publish('api.my_note_reports', 'mine', '{authenticated}', own_by => 'sample.reports.reporter_id');
grant insert (reporter_id, note_id, text) on api.my_note_reports to authenticated;
