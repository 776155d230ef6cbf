create or replace function kernel.ask_privacy_for(person uuid, type text, channel text, received_at timestamptz,
    evidence text, wish text default null, regime text default 'gdpr', out id uuid, out is_new boolean)
    language plpgsql set search_path = '' as
$$
begin
    if channel = 'self' or evidence is null then
        raise exception using errcode = '23514', schema = 'kernel', table = 'dsar_requests',
            constraint = 'support_says_how_it_came',
            message = 'support says by which channel a request came, and what shows it';
    end if;
    insert into kernel.dsar_requests as r (person_id, type, wish, regime, channel, received_at)
    values (person, ask_privacy_for.type, ask_privacy_for.wish, ask_privacy_for.regime, ask_privacy_for.channel,
        coalesce(ask_privacy_for.received_at, now()))
    on conflict do nothing returning r.id into ask_privacy_for.id;
    is_new := found;
    if is_new then
        update kernel.dsar_requests_staff s set evidence = ask_privacy_for.evidence
            where s.request_id = ask_privacy_for.id;
    else
        select r.id into strict ask_privacy_for.id from kernel.dsar_requests r
        where r.person_id = person and r.type = ask_privacy_for.type
            and r.status in ('received', 'verifying', 'on_hold', 'processing');
    end if;
end
$$;
comment on function kernel.ask_privacy_for(uuid, text, text, timestamptz, text, text, text) is 'Support notes what a person asked for by other ways, how it came and what shows it. While a request of that type is open, it is that one.';
grant execute on function kernel.ask_privacy_for(uuid, text, text, timestamptz, text, text, text) to authenticated;
