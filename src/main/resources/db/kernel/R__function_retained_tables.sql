create or replace function kernel.retained_tables() returns setof regclass
    language sql stable security definer set search_path = ''
begin atomic
    -- what refers to a row goes before it; a release goes after what it released
    select r.relation from kernel.registrations r
    left join kernel.erasure_plan() p on p.relation = r.relation
    where r.retain is not null
    order by p.place, r.relation = 'kernel.releases'::regclass, r.relation::text;
end;
comment on function kernel.retained_tables() is 'The tables whose rows have a time after which they go, in the order in which they go.';
grant execute on function kernel.retained_tables() to eraser, service_role;
