create or replace function kernel.note_staff_read(view text, what text, subjects uuid[]) returns integer
    language plpgsql security definer set search_path = '' as
$$
declare
    noted integer;
begin
    if kernel.context('reason') is null and exists (select from unnest(subjects) s (id) where s.id <> auth.uid()) then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'reason_is_given',
            table = 'staff_reads', message = 'reading data of others needs a reason';
    end if;
    insert into kernel.staff_reads (actor_id, subject_id, view, what, reason, request_id)
    select distinct auth.uid(), p.id, note_staff_read.view, note_staff_read.what, kernel.context('reason'), kernel.context('request_id')
    from identity.people p
    where p.id = any (subjects) and p.id <> auth.uid();
    get diagnostics noted = row_count;
    return noted;
end
$$;
comment on function kernel.note_staff_read(text, text, uuid[]) is 'Notes that the caller is about to read data of these people, and why (23514 reason_is_given). What is not committed is not shown.';
grant execute on function kernel.note_staff_read(text, text, uuid[]) to authenticated;
