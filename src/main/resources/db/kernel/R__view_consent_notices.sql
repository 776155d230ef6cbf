drop view if exists api.consent_notices;
create view api.consent_notices with (security_invoker = true) as
select n.purpose, n.version, n.text, n.asks_again, n.created_at from kernel.consent_notices n;
comment on view api.consent_notices is 'What people are told before they agree, in every version; the newest of a purpose is the one to be shown. Admins add versions.';
call kernel.publish('api.consent_notices', 'mine', '{anon, authenticated}', same_for_all => true);
grant insert (purpose, version, text, asks_again) on api.consent_notices to authenticated;
