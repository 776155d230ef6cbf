create or replace function safety.on_report() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: report received' as
$$
declare
    target record;
begin
    target := safety.target_of(new.target_type, new.target_id);
    -- whether there is such a user is told to nobody: moderators see what is reported
    if target.relation is null and new.target_type <> 'user' then
        raise exception using errcode = '23514', schema = 'safety', table = tg_table_name,
            constraint = 'target_is_there',
            message = format('there is no %s of this id', new.target_type);
    elsif target.subject = auth.uid() or new.target_type = 'user' and new.target_id = auth.uid() then
        raise exception using errcode = '23514', schema = 'safety', table = tg_table_name,
            constraint = 'nobody_reports_themselves', message = 'this is your own';
    end if;
    insert into safety.moderation_reports_staff (report_id, about_id) values (new.id, target.subject);
    return null;
end
$$;
comment on function safety.on_report() is 'Refuses a report about nothing, but for a user, of whom it is not told whether they are here (23514 target_is_there), or about oneself (23514 nobody_reports_themselves), and notes whom it is about, for moderators.';
