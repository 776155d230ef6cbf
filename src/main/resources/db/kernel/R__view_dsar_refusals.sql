drop view if exists api.dsar_refusals;
create view api.dsar_refusals as
select r.code, r.meaning from kernel.dsar_refusals r;
comment on view api.dsar_refusals is 'For which reasons the law lets a request about one''s own data be refused.';
call kernel.publish('api.dsar_refusals', 'ours', '{anon,authenticated}');
