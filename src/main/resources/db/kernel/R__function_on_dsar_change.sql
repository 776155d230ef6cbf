create or replace function kernel.on_dsar_change() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
begin
    if tg_op = 'INSERT' then
        perform kernel.note_dsar(new.id, 'received', jsonb_build_object('type', new.type, 'channel', new.channel));
        insert into kernel.dsar_requests_staff (request_id) values (new.id);
        return null;
    end if;
    if new.verified_at is not null and old.verified_at is null then
        perform kernel.note_dsar(new.id, 'verified', jsonb_build_object('how', new.verified_how));
    end if;
    if new.extended_at is not null and old.extended_at is null then
        perform kernel.note_dsar(new.id, 'extended', jsonb_build_object('due_at', new.due_at));
    end if;
    if new.approved_at is not null and old.approved_at is null then
        perform kernel.note_dsar(new.id, 'approved');
    end if;
    if new.status <> old.status then
        perform kernel.note_dsar(new.id, new.status,
            case when new.status = 'rejected' then jsonb_build_object('refusal', new.refusal) else '{}' end);
    end if;
    if new.type = 'restrict' and new.status = 'completed' and old.status <> 'completed' then
        update identity.people p set restricted_at = coalesce(p.restricted_at, now()) where p.id = new.person_id;
    end if;
    if new.status = 'processing' and kernel.is_due(new) and not (old.status = 'processing' and kernel.is_due(old)) then
        perform kernel.enqueue('kernel.' || new.type, new.id::text);
    end if;
    return null;
end
$$;
comment on function kernel.on_dsar_change() is 'Notes each step of a request, and puts it to work once it is verified and, where needed, approved. A restriction that is completed holds from then on.';
