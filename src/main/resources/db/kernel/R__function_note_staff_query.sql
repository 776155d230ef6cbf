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
comment on function kernel.note_staff_query(text, text, jsonb, jsonb) is
    'Notes a read of a view for staff: a line for each person asked for (asked: what filters compare columns with) '
    'and for each behind the rows shown (seen: by column, what endpoints.subjects names), and one for the question '
    'where there is none. Errors: reason_is_given (23514).';
grant execute on function kernel.note_staff_query(text, text, jsonb, jsonb) to authenticated;
