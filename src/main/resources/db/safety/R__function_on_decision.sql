create or replace function safety.on_decision() returns trigger
    language plpgsql set search_path = '' as
$$
begin
    if current_setting('role') = 'authenticated' and old.status = 'investigating' and not kernel.has_role('admin')
        and not exists (select from safety.moderation_reports_staff s
            where s.report_id = new.id and s.assigned_to = auth.uid()) then
        raise exception using errcode = '42501', schema = 'safety', table = tg_table_name,
            constraint = 'who_took_a_case_decides', message = 'another moderator has taken this case';
    end if;
    return new;
end
$$;
comment on function safety.on_decision() is 'Leaves a case to the moderator who took it, and to admins (42501 who_took_a_case_decides).';
