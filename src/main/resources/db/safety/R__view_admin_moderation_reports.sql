drop view if exists api.admin_moderation_reports;
create view api.admin_moderation_reports with (security_invoker = true) as
select r.id, r.reporter_profile_id, r.target_type, r.target_id, r.category, r.details, r.status, s.about_id,
    s.assigned_to, s.resolution_notes, r.created_at, r.updated_at
from safety.moderation_reports r
join safety.moderation_reports_staff s on s.report_id = r.id
where (select kernel.has_role('admin'));
comment on view api.admin_moderation_reports is 'All reports with who reported, who decided and why. For admins; nobody sees what is about themselves.';
call kernel.publish('api.admin_moderation_reports', 'mine', '{authenticated}',
    subjects => '{reporter_profile_id,about_id,assigned_to}');
call kernel.for_staff('api.admin_moderation_reports');
