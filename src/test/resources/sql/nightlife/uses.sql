-- how many others came, nobody learns to the one by filling a token up
select tests.as_person(night.h());
insert into night.tokens select 'crowd', t.* from nightlife.issue_qr_token(night.beacon(1), 'check_in', now() + interval '1 day', 20) t;
insert into night.tokens select 'crowd ' || n, t.* from generate_series(1, 60) n, nightlife.issue_qr_token(night.beacon(1), 'check_in', now() + n * interval '1 hour', 200) t;
insert into night.tokens select 'few ' || n, t.* from generate_series(1, 20) n, nightlife.issue_qr_token(night.beacon(1), 'check_in', now() + n * interval '1 hour', 19) t;
select max_uses = 20 as ok, 'a host sees how many uses they asked for' as what from api.my_qr_tokens where id = (select id from night.tokens where name = 'crowd');
select tests.back();
select min(s.withheld_uses) >= 0 and max(s.withheld_uses) between 1 and 20 and count(distinct s.withheld_uses) > 5 as ok, 'a token of many uses ends up to a tenth early' as what
from nightlife.qr_token_secrets s join night.tokens t on t.id = s.token_id where t.name like 'crowd _%';
select bool_and(s.withheld_uses = 0) as ok, 'one of few uses does not' as what
from nightlife.qr_token_secrets s join night.tokens t on t.id = s.token_id where t.name like 'few%';
update nightlife.qr_token_secrets set withheld_uses = 19 where token_id = (select id from night.tokens where name = 'crowd');
select tests.as_person(night.e());
select (select r.status from nightlife.redeem_qr((select t.token from night.tokens t where t.name = 'crowd')) r) = 'valid' as ok, 'the last use that is not withheld lets in' as what;
select tests.as_person(night.d());
select (select r.status from nightlife.redeem_qr((select t.token from night.tokens t where t.name = 'crowd')) r) = 'duplicate' as ok, 'the next does not' as what;
-- uses are numbered: the last number is how many there were
select tests.back();
select array_agg(u.use_number order by u.use_number) = '{1}' and bool_and(s.status = 'valid') as ok, 'what was let in has a number, what was not has none' as what
from nightlife.token_uses u join nightlife.beacon_scans s on s.id = u.scan_id where u.token_id = (select id from night.tokens where name = 'crowd');
update nightlife.qr_token_secrets set withheld_uses = 17 where token_id = (select id from night.tokens where name = 'crowd');
select tests.as_person(night.d());
select (select r.status from nightlife.redeem_qr((select t.token from night.tokens t where t.name = 'crowd')) r) = 'valid' as ok, 'the second of three' as what;
select tests.back();
delete from nightlife.beacon_scans s using nightlife.token_uses u where u.scan_id = s.id and u.use_number = 1 and u.token_id = (select id from night.tokens where name = 'crowd');
select max(use_number) = 2 and count(*) = 1 as ok, 'a use whose scan was erased is had by nobody again' as what from nightlife.token_uses where token_id = (select id from night.tokens where name = 'crowd');
select tests.as_person(night.e());
select (select r.status from nightlife.redeem_qr((select t.token from night.tokens t where t.name = 'crowd')) r) = 'valid' as ok, 'so one is left' as what;
select * from tests.throws('select * from nightlife.token_uses', '42501', null, 'how many came before, nobody reads');
select tests.back();
select max(use_number) = 3 as ok, 'the third' as what from nightlife.token_uses where token_id = (select id from night.tokens where name = 'crowd');
