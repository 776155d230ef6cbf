-- redeem_qr is the only writer of scans. A was let in by the token 'ten uses' before
create function night.redeem(name text, meta jsonb default '{}') returns text language sql as
$$select r.status from nightlife.redeem_qr((select t.token from night.tokens t where t.name = redeem.name), meta) r$$;
grant execute on function night.redeem(text, jsonb) to public;
select tests.as_person(night.b());
select night.redeem('none there') is not distinct from 'invalid' as ok, 'no token is invalid' as what;
select status = 'invalid' and beacon_slug is null as ok, 'an unknown token is invalid' as what from nightlife.redeem_qr('guessed', '{}');
select night.redeem('revoked') = 'revoked' as ok, 'a revoked token is revoked' as what;
select night.redeem('late') = 'expired' as ok, 'a token whose time is over is expired' as what;
select night.redeem('over') = 'expired' as ok, 'so is one of a beacon that is over' as what;
select night.redeem('one use', '{"platform":"ios","app_version":"1.2","imei":"353","ip":"10.0.0.1"}') = 'valid' as ok, 'a good token is valid' as what;
select night.redeem('one use') = 'duplicate' as ok, 'twice is a duplicate' as what;
select night.redeem('other') = 'duplicate' as ok, 'with another token of the same beacon, too' as what;
select tests.as_person(night.h());
select night.redeem('one use') = 'duplicate' as ok, 'a used-up token is a duplicate for everybody' as what;
select status = 'valid' and beacon_slug = 'beacon-1' as ok, 'another is not, and says where it let in' as what
from nightlife.redeem_qr((select token from night.tokens where name = 'ten uses'), null);
select tests.as_person(night.b());
select count(*) = 8 and count(*) filter (where status = 'valid') = 1 as ok, 'each attempt is recorded' as what from api.my_scans;
select client_meta = '{"platform":"ios","app_version":"1.2"}' as ok, 'with platform and version and nothing else of the device' as what
from api.my_scans where status = 'valid';
select count(*) = 1 and min(type) = 'qr_scan' as ok, 'a valid scan is evidence' as what from api.my_evidence;
select balance = 10 and total_events = 1 as ok, 'and pays points, once' as what from api.xp_balances;
select * from tests.throws($$select night.redeem('one use', jsonb_build_object('platform', repeat('x', 5000)))$$, '23514',
    'client_meta_holds_platform_and_app_version', 'large client data is refused');
select * from tests.throws($$insert into nightlife.beacon_scans (scanner_profile_id, status) values (night.b(), 'invalid')$$, '42501', null, 'nobody writes scans');
select * from tests.throws($$update nightlife.beacon_scans set status = 'valid'$$, '42501', null, 'or changes them');
select * from tests.throws($$delete from nightlife.beacon_scans$$, '42501', null, 'or deletes them');
select * from tests.throws($$insert into nightlife.evidence_events (beacon_id, type, actor_profile_id, source_id)
    values (night.beacon(1), 'admin_verification', night.b(), night.b())$$, '42501', null, 'nobody writes evidence');
select * from tests.throws($$insert into kernel.audit_log (actor_role, action, relation, key) values ('x', 'insert', 'x', '{}')$$, '42501', null, 'or the log');
select * from tests.throws($$insert into nightlife.live_periods (beacon_id, city_id, live_from) values (night.beacon(1), 'london', now())$$, '42501', null, 'or the pulse');
select * from tests.throws($$insert into kernel.released_cells values ('nightlife.scans_by_city', now(), '{}', 5, 1)$$, '42501', null, 'or what is released');
select * from tests.throws('select * from nightlife.qr_token_secrets', '42501', null, 'nobody reads what tokens are found by');
select count(*) = 0 as ok, 'a stranger reads no tokens' as what from nightlife.qr_tokens;
select * from tests.throws($$select * from nightlife.issue_qr_token(night.beacon(1), 'check_in', now() + interval '1 hour')$$, '42501', 'host_issues_tokens', 'or issues one');
select tests.as_moderator(night.m());
select count(*) = 0 as ok, 'nor does a moderator read any' as what from nightlife.qr_tokens;
select tests.as_anon();
select * from tests.throws($$select * from nightlife.redeem_qr('x', '{}')$$, '42501', null, 'who is not signed in does not scan');
select tests.as_person(night.h());
select count(*) = 6 as ok, 'the host reads their tokens' as what from api.my_qr_tokens;
select * from tests.throws($$update nightlife.qr_tokens set max_uses = 1000$$, '42501', null, 'but does not stretch them');
select * from tests.throws($$update nightlife.qr_tokens set status = 'active' where id = (select id from night.tokens where name = 'revoked')$$, '23514', 'transition_is_allowed', 'or revive them');
select * from tests.throws($$select * from nightlife.issue_qr_token(night.beacon(1), 'check_in', now() + interval '91 days')$$, '23514', 'expires_within_90_days', 'or issue one for ever');
select tests.as_admin(night.d());
select array_agg(k order by k) @> '{id,status}' and not array_agg(k) && '{token,token_hash}' as ok, 'staff see tokens without what they are found by' as what
from (select jsonb_object_keys(to_jsonb(t)) k from (select * from api.admin_qr_tokens limit 1) t) keys;
select count(*) = 1 as ok, 'an admin issues a token for another''s beacon' as what
from nightlife.issue_qr_token(night.beacon(1), 'staff', now() + interval '1 hour');
select count(*) = 1 as ok, 'which is audited' as what from api.audit_log where object_type = 'nightlife.qr_tokens' and actor_id = night.d();
select count(*) = 0 as ok, 'while scans are not: they are people''s own affair' as what
from api.audit_log where object_type in ('nightlife.beacon_scans', 'nightlife.evidence_events') and actor_id in (night.a(), night.b());
select tests.back();
select count(*) = 0 as ok, 'no token is stored anywhere' as what
from night.tokens t, nightlife.qr_token_secrets s where s.token_hash = t.token;
select count(*) = 7 and bool_and(token_hash ~ '^[0-9a-f]{64}$') as ok, 'but as its hash' as what from nightlife.qr_token_secrets;
-- the address is hashed before it gets here
select tests.as_person(night.m());
set local request.context = '{"ip_hash":"hmac-of-it"}';
select night.redeem('ten uses', '{"ip_hash":"forged"}') = 'valid' as ok, 'a scan from somewhere' as what;
select tests.as_admin(night.d());
select ip_hash = 'hmac-of-it' as ok, 'keeps the hash the gate made, not what the client says' as what
from api.admin_beacon_scans where scanner_profile_id = night.m();
-- and on a disabled beacon nobody is let in
select tests.as_moderator(night.m());
update nightlife.beacons set status = 'disabled' where id = night.beacon(1);
select tests.as_person(night.e());
select night.redeem('ten uses') = 'revoked' as ok, 'a disabled beacon lets nobody in' as what;
select tests.as_server('test');
select nightlife.expire_qr_tokens() = 1 as ok, 'the job marks tokens whose time is over' as what;
