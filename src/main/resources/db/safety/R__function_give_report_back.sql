create or replace function safety.give_report_back(report uuid) returns text
    language plpgsql set search_path = '' as
$$
begin
    update safety.moderation_reports r set status = 'open' where r.id = report;
    if not found then
        return null;
    end if;
    update safety.moderation_reports_staff s set assigned_to = null where s.report_id = report;
    return 'open';
end
$$;
comment on function safety.give_report_back(uuid) is 'A moderator gives a case back that they took; an admin takes it from them. Returns its state; null: there is none for them.';
grant execute on function safety.give_report_back(uuid) to authenticated;
