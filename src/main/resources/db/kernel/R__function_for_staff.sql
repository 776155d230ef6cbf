create or replace procedure kernel.for_staff(view regclass, counts_only boolean default false)
    language plpgsql set search_path = '' as
$$
declare
    fault text;
begin
    select case
        when not for_staff.counts_only and e.subjects = '{}'
            then 'publish it with subjects => the columns that hold a person, or table(column) of the rows behind it'
        when for_staff.counts_only and exists (select from pg_catalog.pg_attribute a
                where a.attrelid = e.view and a.attnum > 0 and a.atttypid = 'uuid'::regtype)
            then 'it shows keys, so it does more than count'
        end into fault
    from kernel.endpoints e where e.view = for_staff.view;
    if not found or fault is not null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'staff_views_name_their_subjects',
            message = format('%s cannot be for staff: %s', view, coalesce(fault, 'it is not published'));
    end if;
    update kernel.endpoints e set (for_staff, counts_only) = (true, for_staff.counts_only)
        where e.view = for_staff.view;
end
$$;
comment on procedure kernel.for_staff(regclass, boolean) is 'Says, after publish, that staff read rows of others through this view: each request needs a reason and leaves a line of what was asked, and one for each person asked for or shown, in the statement that reads. Refused (23514 staff_views_name_their_subjects) for a view that does not say who is read (publish: subjects), unless it only counts.';
