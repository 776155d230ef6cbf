create or replace function kernel.give_link(request uuid, is_sent boolean, within interval, out status text,
    out link text)
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    barred_at timestamptz;
begin
    if not kernel.has_role('support') then
        return;
    end if;
    select r.status, p.barred_at into give_link.status, barred_at
    from kernel.dsar_requests r join identity.people p on p.id = r.person_id
    where r.id = request and r.person_id <> auth.uid() and exists (select from kernel.dsar_exports e
        where e.request_id = r.id and e.parts is not null and e.expires_at > now());
    if give_link.status is null then
        return;
    elsif barred_at is null then
        raise exception using errcode = '23514', schema = 'kernel', table = 'dsar_requests',
            constraint = 'who_can_sign_in_makes_their_link',
            message = 'the person can sign in and make the link themselves';
    elsif kernel.context('reason') is null then
        raise exception using errcode = '23514', schema = 'kernel', table = 'dsar_requests',
            constraint = 'reason_is_given',
            message = 'giving a link to an archive needs a reason';
    elsif is_sent then
        perform kernel.enqueue('kernel.send_link', request::text);
    else
        link := kernel.renew_link(request, within);
    end if;
    perform kernel.note_staff_read('link to an archive', case when is_sent then 'sent' else 'handed over' end,
        array(select r.person_id from kernel.dsar_requests r where r.id = request));
    perform kernel.note_dsar(request, case when is_sent then 'link_sent' else 'link_handed_over' end);
end
$$;
comment on function kernel.give_link(uuid, boolean, interval) is
    'Support sees that somebody who is barred, and so cannot sign in, gets the link to their archive: it is sent to '
    'their verified address, or, where no letters are sent, given to support to hand over; either is noted for the '
    'person. Refused (23514) for who can sign in (who_can_sign_in_makes_their_link) and without a reason '
    '(reason_is_given). Nulls: there is no such archive.';
grant execute on function kernel.give_link(uuid, boolean, interval) to authenticated;
