create or replace function safety.record(
    action text, target_type text, target_id uuid, affected uuid, state_before text, undoes uuid) returns uuid
    language plpgsql security definer set search_path = '' set application_name = 'purpose: moderation recorded' as
$$
#variable_conflict use_column
declare
    recorded uuid;
    followed safety.moderation_reports;
begin
    if kernel.context('reason') is null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'reason_is_given',
            message = 'an act of moderation needs a reason; the person affected reads it';
    end if;
    -- the case that this moderator has taken, if there is one
    select r.* into followed from safety.moderation_reports r
    join safety.moderation_reports_staff s on s.report_id = r.id
    where r.target_type = record.target_type and r.target_id = record.target_id
        and s.assigned_to = auth.uid() and r.status = 'investigating'
    order by r.created_at limit 1;
    insert into safety.moderation_actions
        (actor_admin_id, action, target_type, target_id, about_id, category, reason, report_id, state_before, undoes)
    values (auth.uid(), record.action, record.target_type, record.target_id, affected,
        coalesce(followed.category, 'other'), kernel.context('reason'), followed.id, record.state_before, record.undoes)
    returning id into recorded;
    insert into safety.notices (person_id, action_id, action, target_type, target_id, reason)
    select affected, recorded, record.action, record.target_type, record.target_id, kernel.context('reason')
    where affected is not null;
    return recorded;
end
$$;
comment on function safety.record(text, text, uuid, uuid, text, uuid) is 'Writes an act of moderation down and tells the person affected. For the triggers and functions of moderation.';
