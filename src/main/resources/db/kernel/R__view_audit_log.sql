drop view if exists api.audit_log;
create view api.audit_log with (security_invoker = true) as
select l.id, l.actor_id, l.actor_role, l.on_behalf_of, l.purpose, l.reason, l.action, l.relation as object_type,
    kernel.opened_row(l.key, l.relation, l.subject_id) as object_key, l.subject_id,
    kernel.opened_row(l.before, l.relation, l.subject_id) as before_state,
    kernel.opened_row(l.after, l.relation, l.subject_id) as after_state,
    l.request_id, l.at as created_at
from kernel.audit_log l;
comment on view api.audit_log is 'Every audited change with the row before and after. For admins. Of an erased person only that something changed is left.';
comment on column api.audit_log.object_key is 'system: the primary key of the row';
comment on column api.audit_log.before_state is 'system: the row before, opened for this answer';
comment on column api.audit_log.after_state is 'system: the row after, opened for this answer';
call kernel.publish('api.audit_log', 'mine', '{authenticated}', subjects => '{actor_id,on_behalf_of,subject_id}');
call kernel.for_staff('api.audit_log');
