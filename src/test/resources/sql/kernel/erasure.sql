-- In what order a person's rows go.
select count(*) = (select count(*) from kernel.registrations r where coalesce(r.subject, r.via) is not null)
    and count(*) = count(distinct relation) and min(place) = 1 and max(place) = count(*) as ok,
    'every table about people is in the plan, once' as what from kernel.erasure_plan();
select not exists (
    select from kernel.erasure_plan() b
    join pg_constraint c on c.conrelid = b.relation and c.contype = 'f' and c.confrelid <> c.conrelid
    join kernel.erasure_plan() a on a.relation = c.confrelid
    where a.place < b.place) as ok, 'what refers to a row goes before it' as what;
select (select p.place from kernel.erasure_plan() p where p.relation = 'identity.people'::regclass)
    = (select max(p.place) from kernel.erasure_plan() p) as ok, 'the person is last' as what;
