create or replace function safety.take_report(report uuid) returns text
    language plpgsql set search_path = '' as
$$
begin
    -- who comes second waits here for the first, and then finds it taken
    update safety.moderation_reports_staff s set assigned_to = auth.uid()
    where s.report_id = report and s.assigned_to is null;
    if not found and exists (select from safety.moderation_reports_staff s where s.report_id = report) then
        raise exception using errcode = '23505', schema = 'safety', constraint = 'a_case_is_taken_once',
            message = 'somebody has taken this case';
    end if;
    update safety.moderation_reports r set status = 'investigating'
    where r.id = report and exists (select from safety.moderation_reports_staff s where s.report_id = report
        and s.assigned_to = auth.uid());
    return case when found then 'investigating' end;
end
$$;
comment on function safety.take_report(uuid) is 'A moderator takes a case; two never take the same (23505 a_case_is_taken_once). Returns its state; null: there is none for them.';
grant execute on function safety.take_report(uuid) to authenticated;
