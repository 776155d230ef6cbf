drop view if exists api.admin_qr_tokens;
create view api.admin_qr_tokens with (security_invoker = true) as
select t.id, t.beacon_id, t.scope, t.issued_by, t.issued_at, t.expires_at, t.max_uses, t.status, t.metadata
from nightlife.qr_tokens t
where (select kernel.has_role('admin'));
comment on view api.admin_qr_tokens is 'All tokens; not the tokens themselves, nor what they are found by. For admins.';
call kernel.publish('api.admin_qr_tokens', 'mine', '{authenticated}',
    subjects => '{issued_by,nightlife.qr_tokens(id)}');
call kernel.for_staff('api.admin_qr_tokens');
