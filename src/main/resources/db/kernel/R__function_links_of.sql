create or replace function kernel.links_of(relation regclass) returns name[]
    language sql stable security definer set search_path = ''
begin atomic
    select coalesce(array_agg(l.name::name), '{}')
    from kernel.registrations r
    cross join unnest(kernel.keys_of_people(r.relation)) l (name)
    where r.relation = links_of.relation and has_column_privilege('eraser', r.relation, l.name, 'UPDATE')
        and (r.erase = 'keep' or l.name is distinct from r.subject::text);
end;
comment on function kernel.links_of(regclass) is 'The columns of a table that name people beside the one whom a row is about; of a table that is kept, those that the eraser was allowed to change.';
grant execute on function kernel.links_of(regclass) to eraser, service_role;
