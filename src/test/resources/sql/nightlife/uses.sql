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
