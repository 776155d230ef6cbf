drop view if exists api.my_private_profile;
create view api.my_private_profile with (security_invoker = true) as
select p.person_id, p.email, p.email_verified_at, p.telegram_id, p.telegram_username, p.is_connected, p.is_18_plus,
    kernel.consented('terms') as consent_accepted, p.created_at, p.updated_at
from identity.profile_private p
where p.person_id = (select auth.uid());
comment on view api.my_private_profile is 'What only I see of myself. I may say whether I am 18 or older; the rest comes from my tokens and from the bot.';
comment on column api.my_private_profile.consent_accepted is 'behaviour: whether I accept the terms now; see my_consents';
call kernel.publish('api.my_private_profile', 'mine', '{authenticated}',
    own_by => 'identity.profile_private.person_id');
grant insert (is_18_plus), update (is_18_plus) on api.my_private_profile to authenticated;
