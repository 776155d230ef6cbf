drop view if exists api.my_qr_tokens;
create view api.my_qr_tokens with (security_invoker = true) as
select t.id, t.beacon_id, t.scope, t.issued_at, t.expires_at, t.max_uses, t.status
from nightlife.qr_tokens t
where t.beacon_id in (select b.id from nightlife.beacons b where b.creator_id = (select auth.uid()));
comment on view api.my_qr_tokens is 'The tokens of the beacons I host; not the tokens themselves, which nobody can read again.';
comment on column api.my_qr_tokens.max_uses is 'system: how often it works; one of 20 uses or more ends up to a tenth early';
call kernel.publish('api.my_qr_tokens', 'mine', '{authenticated}', own_by => 'nightlife.beacons.creator_id');
