create or replace function kernel.on_consent() returns trigger
    language plpgsql security definer set search_path = '' as
$$
begin
    if new.state = 'given' then
        perform kernel.refuse_old_notice(new.purpose, new.notice_version);
    end if;
    -- of one's own: of anybody else's row the policy says what it always says
    if current_setting('role', true) = 'authenticated' and new.person_id = auth.uid() then
        perform pg_catalog.pg_advisory_xact_lock(
            hashtextextended(format('consent %s %s', new.person_id, new.purpose), 0));
        if exists (select from (select c.state, c.notice_version from kernel.consent_events c
                where c.person_id = new.person_id and c.purpose = new.purpose order by c.at desc, c.id limit 1) last
            where last.state = new.state and (new.state = 'withdrawn' or last.notice_version = new.notice_version)) then
            return null; -- what holds already is said once
        end if;
    end if;
    return new;
end
$$;
comment on function kernel.on_consent() is 'Refuses (23514 newest_notice_was_shown) consent to a notice that is not, or not any more, the one people are to be shown. What a person has said last, and says again, leaves no second line.';
