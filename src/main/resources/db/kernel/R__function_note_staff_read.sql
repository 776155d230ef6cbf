create or replace function kernel.note_staff_read(view text, what text, subjects uuid[]) returns integer
    language plpgsql security definer set search_path = '' as
$$
declare
    noted integer;
begin
    if not kernel.is_staff(auth.uid()) then
        return 0; -- views for staff show nothing to anybody else
    elsif kernel.context('reason') is null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'reason_is_given',
            table = 'staff_reads', message = 'reading data of others needs a reason';
    end if;
    insert into kernel.staff_reads (actor_id, subject_id, view, what, reason, request_id)
    select distinct auth.uid(), p.id, note_staff_read.view, note_staff_read.what, kernel.context('reason'),
        kernel.context('request_id')
    from identity.people p
    where p.id = any (subjects) and p.id <> auth.uid() and p.erased_at is null;
    get diagnostics noted = row_count;
    if noted = 0 then
        insert into kernel.staff_reads (actor_id, view, what, reason, request_id)
        values (auth.uid(), note_staff_read.view, note_staff_read.what, kernel.context('reason'),
            kernel.context('request_id'));
    end if;
    return noted;
end
$$;
comment on function kernel.note_staff_read(text, text, uuid[]) is 'Notes that the caller reads data of these people, and why; of staff only, since others are shown nothing by what calls it; a line without a person where there is none (23514 reason_is_given). For the transaction that reads: what is not committed is not shown.';
grant execute on function kernel.note_staff_read(text, text, uuid[]) to authenticated;
