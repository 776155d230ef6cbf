create or replace function kernel.ask_privacy(type text, wish text default null, regime text default 'gdpr',
    out id uuid, out is_new boolean)
    language plpgsql set search_path = '' as
$$
begin
    insert into kernel.dsar_requests as r (type, wish, regime)
    values (ask_privacy.type, ask_privacy.wish, ask_privacy.regime)
    on conflict do nothing returning r.id into ask_privacy.id;
    is_new := found;
    if not is_new then
        -- the open one goes on as it stands: who asks twice has shown no more than who asks once
        select r.id into strict ask_privacy.id from kernel.dsar_requests r
        where r.person_id = (select auth.uid()) and r.type = ask_privacy.type
            and r.status in ('received', 'verifying', 'on_hold', 'processing');
    end if;
end
$$;
comment on function kernel.ask_privacy(text, text, text) is 'The caller asks for something to be done with their data. While a request of that type is open, it is that one.';
grant execute on function kernel.ask_privacy(text, text, text) to authenticated;
