create or replace function kernel.on_change() returns trigger
    language plpgsql security definer set search_path = '' as
$$
declare
    facts kernel.registrations;
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    role text := case current_setting('role') when 'none' then session_user else current_setting('role') end;
    actor uuid := case role when 'authenticated' then auth.uid() end;
    -- only jobs and servers state a purpose in the context; a person acts for one through a definer function alone
    purpose text := coalesce(kernel.stated_purpose(),
        case when actor is null then kernel.context('purpose') end);
    subject_before uuid;
    subject_after uuid;
    event uuid := gen_random_uuid();
begin
    if role = 'eraser' and kernel.stated_purpose() is null then
        return null; -- an erasure leaves one line per table (kernel.note_erasure), not the keys of what it erased
    end if;
    select * into strict facts from kernel.registrations r where r.relation = tg_relid;
    subject_before := kernel.subject_of(before, tg_relid);
    subject_after := kernel.subject_of(after, tg_relid);
    if role = 'authenticator' and facts.own then
        return null; -- the gate remembers a newcomer before it gives a role; the bare login can do nothing else
    end if;
    if actor is not null and facts.own
        and coalesce(subject_before = actor, before is null) and coalesce(subject_after = actor, after is null)
        and (tg_op <> 'UPDATE' or kernel.changes_only_granted(before, after, tg_relid)) then
        return null;
    end if;
    if actor is not null and purpose is null then
        if actor in (subject_before, subject_after) then
            raise exception using errcode = '42501', schema = 'kernel', constraint = 'not_on_a_row_of_your_own',
                table = tg_table_name, message = 'nobody''s right covers a row of their own';
        elsif kernel.context('reason') is null then
            raise exception using errcode = '23514', schema = 'kernel', constraint = 'reason_is_given',
                table = tg_table_name, message = 'this change is audited and needs a reason';
        end if;
    end if;
    insert into kernel.audit_log (id, request_id, actor_id, actor_role, on_behalf_of, purpose, reason, action, relation,
        key, subject_id, before, after)
    values (event, kernel.context('request_id'), actor, role, kernel.context('on_behalf_of')::uuid, purpose,
        kernel.context('reason'), lower(tg_op), tg_relid::regclass::text,
        kernel.sealed_row(kernel.key_of(coalesce(after, before), tg_relid), facts,
            coalesce(subject_after, subject_before)),
        kernel.logged_subject(coalesce(subject_after, subject_before)),
        kernel.sealed_row(before, facts, subject_before), kernel.sealed_row(after, facts, subject_after));
    insert into kernel.audit_pending (audit_id) values (event);
    -- what the caller is told of is what they did themselves, not what a function did for them on the way
    if purpose is null or coalesce(current_setting('request.audit_event', true), '') = '' then
        perform set_config('request.audit_event', event::text, true);
    end if;
    return null;
end
$$;
comment on function kernel.on_change() is 'Writes the audit row of a change, in its transaction, or refuses the change: without a reason (23514 reason_is_given), on a row of one''s own (42501 not_on_a_row_of_your_own). A person''s own change of their own row through columns granted to clients is nobody else''s affair and leaves none.';
