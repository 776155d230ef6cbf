create or replace function safety.close_report(report uuid, outcome text) returns text
    language plpgsql set search_path = '' as
$$
begin
    update safety.moderation_reports r set status = outcome where r.id = report;
    if not found then
        return null;
    end if;
    update safety.moderation_reports_staff s set resolution_notes = kernel.context('reason') where s.report_id = report;
    return outcome;
end
$$;
comment on function safety.close_report(uuid, text) is 'Whoever has taken a case ends it, resolved or dismissed, and says why. Returns its state; null: there is none for them.';
grant execute on function safety.close_report(uuid, text) to authenticated;
