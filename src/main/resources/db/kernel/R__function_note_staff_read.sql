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
create or replace function kernel.demand_reason() returns boolean
    language plpgsql stable set search_path = '' as
$$
begin
    if kernel.is_staff(auth.uid()) and kernel.context('reason') is null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'reason_is_given',
            table = 'staff_reads', message = 'reading data of others needs a reason';
    end if;
    return true;
end
$$;
comment on function kernel.demand_reason() is 'True, or refused (23514 reason_is_given) to staff who do not say why: a condition of reads of views for staff, so that nothing is looked at before.';
grant execute on function kernel.demand_reason() to authenticated;
create or replace function kernel.note_staff_query(view text, what text, asked jsonb, seen jsonb) returns integer
    language plpgsql security definer set search_path = '' as
$$
declare
    key_form constant text := '^\{?[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\}?$';
    entry text;
    named text;
    relation regclass;
    -- a key of a person is one however it is spelled
    people uuid[] := array(select v.value::uuid from jsonb_array_elements(asked) a cross join jsonb_each_text(a.value) v
        where v.value ~* key_form);
begin
    foreach entry in array (select e.subjects from kernel.endpoints e where e.name::text = note_staff_query.view) loop
        named := coalesce(substring(entry from '\(([a-z_]+)\)$'), entry);
        relation := substring(entry from '^([a-z_]+\.[a-z_]+)\(')::regclass;
        people := people || array(
            select p.key from (select distinct s.value ->> named as value from jsonb_array_elements(seen || asked) s) v
            cross join unnest(case when relation is not null then kernel.people_of(relation, v.value)
                when v.value ~* key_form then array[v.value::uuid] end) p (key)
            where v.value is not null);
    end loop;
    return kernel.note_staff_read(view, what, people);
end
$$;
comment on function kernel.note_staff_query(text, text, jsonb, jsonb) is 'Notes a read of a view for staff: a line for each person asked for (asked: what filters compare columns with) and for each behind the rows shown (seen: by column, what endpoints.subjects names), and one for the question where there is none. Errors: reason_is_given (23514).';
grant execute on function kernel.note_staff_query(text, text, jsonb, jsonb) to authenticated;
