create or replace function kernel.on_dsar_request() returns trigger
    language plpgsql security definer set search_path = '' as
$$
declare
    regime kernel.dsar_regimes;
    waits boolean;
    fault text;
begin
    select * into regime from kernel.dsar_regimes r where r.name = new.regime;
    if tg_op = 'INSERT' then
        if new.channel = 'self' or new.received_at > now() then
            new.received_at := now();
        end if;
        -- a regime that is none is refused by its key
        new.due_at := coalesce(kernel.dsar_due(new.received_at, regime.answer_within), new.received_at);
    elsif new.verified_at is distinct from old.verified_at or new.verified_how is distinct from old.verified_how then
        fault := case
            when old.verified_at is not null then 'verified_once'
            when new.verified_how <> 'two_agents' and kernel.stated_purpose() is null then 'verified_by_what_shows_it'
            when new.verified_how = 'two_agents' and not exists (select from kernel.dsar_requests_staff s
                where s.request_id = new.id and s.vouched_by <> auth.uid() and auth.uid() <> new.person_id)
                then 'two_agents_vouch' end;
        new.verified_at := now();
    end if;
    if tg_op = 'UPDATE' and new.extended_at is distinct from old.extended_at then
        fault := case when old.extended_at is not null then 'extended_once'
            when regime.extension = interval '0' then 'regime_can_be_extended'
            when now() > old.due_at then 'extended_in_time' else fault end;
        new.extended_at := now();
        new.due_at := kernel.dsar_due(old.due_at - interval '1 day', regime.extension);
    end if;
    if tg_op = 'UPDATE' and new.type = 'delete' and new.approved_at is not null and old.approved_at is null then
        perform kernel.refuse_obstacles(new.person_id);
    end if;
    if tg_op = 'UPDATE' and new.status = 'withdrawn' and exists (select from kernel.dsar_steps s
            where s.request_id = new.id and s.status = 'done' and new.type = 'delete') then
        fault := 'withdrawn_before_it_begins';
    end if;
    if tg_op = 'UPDATE' and new.status = 'completed' and (
            new.type = 'export' and not exists (select from kernel.dsar_exports e
                where e.request_id = new.id and e.parts is not null)
            or new.type = 'delete' and (not exists (select from kernel.dsar_steps s where s.request_id = new.id)
                or exists (select from kernel.dsar_steps s where s.request_id = new.id and s.status <> 'done'))) then
        fault := 'completed_by_doing_it';
    end if;
    if fault is not null then
        raise exception using errcode = '23514', schema = 'kernel', table = 'dsar_requests', constraint = fault,
            message = 'a request is ' || replace(fault, '_', ' ');
    end if;
    waits := coalesce(regime.may_wait, false) and new.status in ('verifying', 'on_hold');
    if not waits and new.waits_since is not null then
        new.due_at := kernel.dsar_due(new.due_at - interval '1 microsecond', now() - new.waits_since);
    end if;
    new.waits_since := case when waits then coalesce(new.waits_since, now()) end;
    new.ended_at := case when new.status in ('completed', 'rejected', 'withdrawn')
        then coalesce(new.ended_at, now()) end;
    return new;
end
$$;
comment on function kernel.on_dsar_request() is 'Dates a request and its end, lets the clock stand while identity or clarification is awaited, and refuses (23514) a verification that nothing shows, a second extension or one too late, a withdrawal once erasure has begun, a completion of what was not done, and the approval of an erasure while something stands in its way (by the name of the guard).';
