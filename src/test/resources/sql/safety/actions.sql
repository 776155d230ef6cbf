-- each act, done and undone: what the public, the person affected and the moderators see
select tests.as_person(town.b());
insert into api.my_reports (target_type, target_id, category, details) values ('post', town.thing('post', 1), 'harassment', 'look');
select safety.moderate('remove_post', 'post', town.thing('post', 1)) is null as ok, 'people do not moderate' as what;
select * from tests.throws($$select safety.record('warn', 'user', town.a(), town.a(), null, null)$$, '42501', null, 'nor write acts down');
select tests.as_moderator(town.m(), 'it is rude');
select safety.take_report((select id from safety.moderation_reports)) = 'investigating' as ok, 'a moderator takes the case' as what;
select safety.moderate('remove_post', 'post', town.thing('post', 1)) is not null as ok, 'and removes the post' as what;
select * from tests.throws($$select safety.moderate('remove_post', 'post', town.thing('post', 1))$$, '23505', 'an_action_is_taken_once', 'once');
select action = 'remove_post' and category = 'harassment' and report_id is not null and state_before = 'visible' and not undone as ok,
    'the act is written down with the case' as what from api.moderation_actions;
select tests.as_anon();
select count(*) = 0 as ok, 'the public sees the post no more' as what from api.beacon_posts;
select tests.as_person(town.a());
select status = 'removed' as ok, 'its author sees that it was removed' as what from api.my_posts where id = town.thing('post', 1);
select reason = 'it is rude' and action = 'remove_post' and how_to_appeal like '%appeal%' as ok, 'and is told why, and how to appeal' as what from api.my_notices;
select count(*) = 0 as ok, 'but not by whom' as what from safety.moderation_actions;
select * from tests.throws($$update nightlife.beacon_posts set status = 'visible' where id = town.thing('post', 1)$$, '42501', 'transition_is_yours_to_make', 'they do not bring it back themselves');
select * from tests.changes($$update api.my_notices set appeal = 'it was a joke'$$, 1, 'they appeal');
select * from tests.throws($$update api.my_notices set appeal = 'really'$$, '23514', 'an_appeal_is_made_once', 'once');
select tests.as_moderator(town.m());
select count(*) = 0 as ok, 'who acted does not judge the appeal' as what from api.moderation_appeals;
select tests.as_moderator(town.n(), 'it was a joke indeed');
select appeal = 'it was a joke' as ok, 'another does' as what from api.moderation_appeals;
select safety.moderate('reinstate', 'post', town.thing('post', 1)) is not null as ok, 'and brings the post back' as what;
select * from tests.throws($$select safety.moderate('reinstate', 'post', town.thing('post', 1))$$, '23514', 'only_what_moderation_did_is_undone', 'once');
select count(*) = 0 as ok, 'then the appeal is settled' as what from api.moderation_appeals;
select tests.as_anon();
select count(*) = 1 as ok, 'the public sees the post again' as what from api.beacon_posts;
select tests.as_person(town.a());
select count(*) = 2 as ok, 'its author is told' as what from api.my_notices;
-- what an author took back stays away
select tests.as_moderator(town.m());
select * from tests.throws($$select safety.moderate('reinstate', 'post', town.thing('post', 2))$$, '23514', 'only_what_moderation_did_is_undone', 'moderation brings nothing back that its author removed');
select * from tests.throws($$update nightlife.beacon_posts set status = 'visible' where id = town.thing('post', 2)$$, '23514', 'only_what_moderation_did_is_undone', 'by no other way either');
select * from tests.throws($$select safety.moderate('disable_beacon', 'post', town.thing('post', 1))$$, '23514', 'action_fits_its_target', 'an action fits its target');
select safety.moderate('remove_post', 'post', gen_random_uuid()) is null as ok, 'what is not there is not moderated' as what;
-- a beacon, by whichever command
select safety.moderate('disable_beacon', 'beacon', town.thing('beacon', 1)) is not null as ok, 'a moderator disables a beacon' as what;
select tests.as_anon();
select count(*) = 0 as ok, 'which is gone' as what from api.beacons;
select tests.as_moderator(town.n());
select * from tests.changes($$update nightlife.beacons set status = 'live' where id = town.thing('beacon', 1)$$, 1, 'another reinstates it by another command');
select count(*) = 2 and count(undoes) = 1 as ok, 'and that is written down too' as what from api.moderation_actions where target_type = 'beacon';
select tests.as_person(town.h());
select count(*) = 2 as ok, 'the host has both notices' as what from api.my_notices;
-- a listing
select tests.as_moderator(town.m());
select safety.moderate('remove_listing', 'listing', town.thing('listing', 1)) is not null as ok, 'a moderator removes a listing' as what;
select tests.as_anon();
select count(*) = 0 as ok, 'which is gone' as what from api.ticket_listings;
select tests.as_moderator(town.m());
select safety.moderate('reinstate', 'listing', town.thing('listing', 1)) is not null as ok, 'and brings it back' as what;
select tests.as_anon();
select count(*) = 1 as ok, 'live as before' as what from api.ticket_listings;
-- a person
select tests.as_moderator(town.m());
select safety.moderate('warn', 'user', town.a()) is not null as ok, 'a moderator warns somebody' as what;
select safety.moderate('ban_user', 'user', town.a()) is not null as ok, 'and bans them' as what;
select tests.back();
select * from tests.throws($$select tests.as_person(town.a())$$, '28000', 'person_is_barred', 'who does not come in on the next request');
select tests.as_moderator(town.n());
select safety.moderate('reinstate', 'user', town.a()) is not null as ok, 'another lets them in again' as what;
select tests.back();
select tests.as_person(town.a());
select count(*) = 7 as ok, 'and they read what happened' as what from api.my_notices;
-- nobody moderates themselves, and moderators no admins
select tests.as_moderator(town.m());
select * from tests.throws($$select safety.moderate('ban_user', 'user', town.m())$$, '42501', 'nobody_moderates_themselves', 'nobody moderates themselves');
select * from tests.throws($$select safety.moderate('ban_user', 'user', town.d())$$, '42501', 'this_is_for_admins', 'and moderators bar no staff');
select * from tests.changes($$update identity.people set barred_at = now() where id = town.m()$$, 0, 'by no other way either');
select tests.as_admin(town.d());
select safety.moderate('ban_user', 'user', town.n()) is not null as ok, 'an admin does' as what;
select tests.as_person(town.m(), null);
select * from tests.throws($$select safety.moderate('warn', 'user', town.b())$$, '23514', 'reason_is_given', 'an act needs a reason');
select * from tests.throws($$select safety.moderate('disable_beacon', 'beacon', town.thing('beacon', 1))$$, '23514', 'reason_is_given', 'each of them');
select tests.back();
select count(*) > 0 and bool_and(reason is not null) as ok, 'all of it is in the audit log' as what from kernel.audit_log where relation in ('safety.moderation_actions', 'nightlife.beacons', 'identity.people') and actor_id = town.m();
select * from tests.throws($$update safety.moderation_actions set reason = 'another'$$, '42501', 'log_is_append_only', 'acts are never rewritten');
