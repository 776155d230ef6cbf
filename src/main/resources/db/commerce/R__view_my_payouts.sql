drop view if exists api.my_payouts;
create view api.my_payouts with (security_invoker = true) as
select p.seller_id, p.stripe_account_id, p.stripe_onboarding_complete, p.updated_at
from commerce.market_sellers_private p
where p.seller_id in (select s.id from commerce.market_sellers s where s.owner_id = (select auth.uid()));
comment on view api.my_payouts is 'How my shop is paid.';
call kernel.publish('api.my_payouts', 'mine', '{authenticated}', own_by => 'commerce.market_sellers.owner_id');
