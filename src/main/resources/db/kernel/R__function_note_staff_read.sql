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
    select distinct auth.uid(), p.id, note_staff_read.view, note_staff_read.what, kernel.context('reason'), kernel.context('request_id')
    from identity.people p
    where p.id = any (subjects) and p.id <> auth.uid() and p.erased_at is null;
    get diagnostics noted = row_count;
    if noted = 0 then
        insert into kernel.staff_reads (actor_id, view, what, reason, request_id)
        values (auth.uid(), note_staff_read.view, note_staff_read.what, kernel.context('reason'), kernel.context('request_id'));
    end if;
    return noted;
end
$$;
comment on function kernel.note_staff_read(text, text, uuid[]) is 'Notes that the caller reads data of these people, and why; of staff only, since others are shown nothing by what calls it; a line without a person where there is none (23514 reason_is_given). For the transaction that reads: what is not committed is not shown.';
grant execute on function kernel.note_staff_read(text, text, uuid[]) to authenticated;
create or replace function kernel.note_staff_query(view text, what text, asked text[], seen jsonb) returns integer
    language plpgsql security definer set search_path = '' as
$$
declare
    entry text;
    named text;
    relation regclass;
    people uuid[] := array(select a.key::uuid from unnest(asked) a (key)
        where a.key ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$');
begin
    foreach entry in array (select e.subjects from kernel.endpoints e where e.name::text = note_staff_query.view) loop
        named := coalesce(substring(entry from '\(([a-z_]+)\)$'), entry);
        relation := substring(entry from '^([a-z_]+\.[a-z_]+)\(')::regclass;
        people := people || array(
            select p.key from (select distinct s.value ->> named as value from jsonb_array_elements(seen) s) v
            cross join unnest(case when relation is null then array[v.value::uuid]
                else kernel.people_of(relation, v.value) end) p (key)
            where v.value is not null);
    end loop;
    return kernel.note_staff_read(view, what, people);
end
$$;
comment on function kernel.note_staff_query(text, text, text[], jsonb) is 'Notes a read of a view for staff: a line for each person asked for (keys in filters) and for each behind the rows shown (by column, what endpoints.subjects names), and one for the question where there is none. Errors: reason_is_given (23514).';
grant execute on function kernel.note_staff_query(text, text, text[], jsonb) to authenticated;
