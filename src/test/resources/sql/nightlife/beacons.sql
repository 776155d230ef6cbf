-- states of beacons, who makes them, and what cannot be done to them
select tests.as_person(night.a());
select * from tests.changes($$insert into api.my_beacons (slug, title, type, city_id, host_type) values ('new-one', 'New', 'event', 'paris', 'venue')$$,
    1, 'anybody signed in drafts a beacon');
select status = 'draft' and creator_id = night.a() and not active as ok, 'which is a draft of theirs' as what from api.my_beacons;
select * from tests.throws($$insert into nightlife.beacons (slug, title, type, city_id, host_type, status)
    values ('live-one', 'x', 'event', 'paris', 'venue', 'live')$$, '23514', 'transition_is_allowed', 'nobody inserts a live one');
select * from tests.throws($$insert into nightlife.beacons (slug, title, type, city_id, host_type, creator_id)
    values ('forged', 'x', 'event', 'paris', 'venue', night.b())$$, '42501', 'transition_is_yours_to_make', 'or one of somebody else');
select * from tests.throws($$insert into api.my_beacons (slug, title, type, city_id, host_type) values ('as-admin', 'x', 'event', 'paris', 'admin')$$,
    '42501', null, 'or one as an admin');
select * from tests.throws($$insert into api.my_beacons (slug, title, type, city_id, host_type) values ('nowhere', 'x', 'event', 'atlantis', 'venue')$$,
    '23503', 'beacons_city_id_fkey', 'or one in no city');
select * from tests.throws($$insert into api.my_beacons (slug, title, type, city_id, host_type, start_at, end_at)
    values ('backwards', 'x', 'event', 'paris', 'venue', now(), now() - interval '1 hour')$$, '23514', 'ends_after_start', 'or one that ends before it starts');
select * from tests.throws($$update api.my_beacons set status = 'live'$$, '42501', null, 'a state is not written through the view');
select * from tests.throws($$update nightlife.beacons set status = 'live' where slug = 'new-one'$$, '23514', 'transition_is_allowed', 'no draft goes live');
select * from tests.throws($$update nightlife.beacons set creator_id = night.b() where slug = 'new-one'$$, '42501', null, 'a host gives no beacon away');
select * from tests.changes($$update nightlife.beacons set status = 'pending_review' where slug = 'new-one'$$, 1, 'a host submits');
select * from tests.throws($$update api.my_beacons set title = 'y' where slug = 'new-one'$$, '42501', 'only_drafts_are_edited', 'and edits no more');
select * from tests.throws($$update nightlife.beacons set status = 'live' where slug = 'new-one'$$, '42501', 'transition_is_yours_to_make', 'but does not approve');
select * from tests.changes($$update api.my_beacons set title = 'x' where slug = 'beacon-1'$$, 0, 'nobody edits another''s');
select * from tests.throws($$insert into api.my_beacon_places (beacon_id, geo_hash) values (night.beacon(2), 'gcpvj')$$, '42501', null, 'or says where it is');
select * from tests.throws('delete from nightlife.beacons', '42501', null, 'nobody deletes beacons');
select count(*) = 0 as ok, 'a draft of another is not there' as what from nightlife.beacons where id = night.beacon(2);
select tests.as_person(night.h());
select count(*) = 1 as ok, 'but for its host' as what from nightlife.beacons where id = night.beacon(2);
select * from tests.changes($$insert into api.my_beacon_places (beacon_id, geo_hash) values (night.beacon(2), 'gcpvj')$$, 1, 'who says where it is');

-- moderation
select tests.as_admin(night.e(), null);
select * from tests.throws($$update nightlife.beacons set status = 'live' where slug = 'new-one'$$, '23514', 'reason_is_given', 'an admin approves nothing without a reason');
select tests.as_admin(night.e());
select * from tests.changes($$update nightlife.beacons set status = 'live' where slug = 'new-one'$$, 1, 'an admin approves');
select count(*) = 1 as ok, 'and leaves an audit row with before and after' as what from api.audit_log
where object_type = 'nightlife.beacons' and actor_id = night.e() and before_state ->> 'status' = 'pending_review'
    and after_state ->> 'status' = 'live' and after_state ->> 'title' = 'New' and reason is not null;
insert into nightlife.beacons (slug, title, type, city_id, host_type) values ('of-admin', 'x', 'event', 'paris', 'admin');
update nightlife.beacons set status = 'pending_review' where slug = 'of-admin';
select * from tests.throws($$update nightlife.beacons set status = 'live' where slug = 'of-admin'$$, '42501', 'not_on_a_row_of_your_own', 'an admin does not approve their own');
select * from tests.throws($$update nightlife.beacons set status = 'expired' where slug = 'new-one'$$, '42501', 'transition_is_yours_to_make', 'nor lets one expire');
select tests.as_moderator(night.m());
select * from tests.throws($$update nightlife.beacons set status = 'live' where slug = 'of-admin'$$, '42501', 'transition_is_yours_to_make', 'a moderator approves nothing');
select * from tests.changes($$update nightlife.beacons set status = 'disabled' where slug in ('of-admin', 'beacon-1', 'beacon-2')$$, 3,
    'a moderator disables from any state');
select * from tests.throws($$update nightlife.beacons set status = 'live' where slug = 'of-admin'$$, '23514', 'reinstate_returns_to_the_state_before', 'and reinstates to no other than before');
select state_before = 'pending_review' as ok, 'staff see to which' as what from api.admin_beacons where slug = 'of-admin';
select * from tests.changes($$update nightlife.beacons set status = 'pending_review' where slug = 'of-admin'$$, 1, 'which is allowed');
select * from tests.changes($$update nightlife.beacons set status = 'draft' where slug = 'beacon-2'$$, 1, 'from a draft, too');
select * from tests.throws($$update nightlife.beacons_staff set state_before = 'live'$$, '42501', null, 'staff do not write what is remembered');
select tests.as_anon();
select count(*) = 0 as ok, 'a disabled beacon is gone' as what from api.beacons where slug = 'beacon-1';
select * from tests.throws('select creator_id from nightlife.beacons', '42501', null, 'who is not signed in does not learn who hosts');
select tests.as_person(night.h());
select status = 'disabled' as ok, 'but for its host, with its state' as what from api.my_beacons where slug = 'beacon-1';
select * from tests.throws($$update nightlife.beacons set status = 'live' where slug = 'beacon-1'$$, '42501', 'transition_is_yours_to_make', 'who does not reinstate it');

-- the clock
select * from tests.throws('select nightlife.expire_beacons()', '42501', null, 'people do not turn the clock');
select tests.as_server('test');
select nightlife.expire_beacons() = 1 as ok, 'the job ends what is over' as what;
select nightlife.expire_beacons() = 0 as ok, 'once' as what;
select tests.as_person(night.h());
select status = 'expired' as ok, 'which is expired then' as what from api.my_beacons where id = night.beacon(3);
select * from tests.changes($$update nightlife.beacons set status = 'archived' where id = night.beacon(3)$$, 1, 'and archived by its host');
select tests.back();
-- every pair of states outside the table is refused, whoever asks
create function night.pairs() returns table (ok boolean, what text) language plpgsql as
$body$
declare
    states constant text[] := array['draft', 'pending_review', 'live', 'expired', 'archived', 'disabled'];
    before text;
    after text;
    who text;
    thrown text;
begin
    foreach before in array states loop
        foreach after in array states loop
            if before = after or exists (select from kernel.transitions t where t.relation = 'nightlife.beacons'::regclass
                    and t.from_state = before and t.to_state = after) then
                continue;
            end if;
            alter table nightlife.beacons disable trigger kernel_state_status;
            alter table nightlife.beacons disable trigger state_before_is_kept;
            update nightlife.beacons b set status = before where b.id = night.beacon(2);
            alter table nightlife.beacons enable trigger kernel_state_status;
            alter table nightlife.beacons enable trigger state_before_is_kept;
            foreach who in array array['host', 'moderator', 'admin'] loop
                case who when 'host' then perform tests.as_person(night.h());
                    when 'moderator' then perform tests.as_moderator(night.m());
                    else perform tests.as_admin(night.d()); end case;
                select min(t.what) into thrown from tests.throws(format(
                    'update nightlife.beacons set status = %L where id = night.beacon(2)', after), '23514', 'transition_is_allowed', 'ok') t;
                perform tests.back();
                return query select thrown = 'ok', format('%s: from %s to %s is refused %s', who, before, after, thrown);
            end loop;
        end loop;
    end loop;
end
$body$;
select * from night.pairs();
select status = 'archived' as ok, 'and none was made' as what from nightlife.beacons where id = night.beacon(2);
