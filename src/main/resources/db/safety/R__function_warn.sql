create or replace function safety.warn(target_type text, target_id uuid) returns uuid
    language plpgsql security definer set search_path = '' set application_name = 'purpose: moderation recorded' as
$$
declare
    target record := safety.target_of(warn.target_type, warn.target_id);
begin
    if not safety.is_by_moderation(target.subject) or target.subject is null then
        raise exception using errcode = '42501', schema = 'safety', constraint = 'moderators_warn_others',
            message = 'moderators warn others; and a target that is nobody''s cannot be warned';
    end if;
    return safety.record('warn', warn.target_type, warn.target_id, target.subject, null, null);
end
$$;
comment on function safety.warn(text, uuid) is 'Tells somebody, with a reason and without any other effect, that something of theirs is not right (42501 moderators_warn_others).';
grant execute on function safety.warn(text, uuid) to authenticated;
