create or replace function kernel.erasure_plan() returns table (place integer, relation regclass, action text)
    language sql stable set search_path = ''
begin atomic
    with recursive about as (
        select r.relation, r.erase from kernel.registrations r where coalesce(r.subject, r.via) is not null
    ), arrows as ( -- what refers to what; a person's own row comes last in any case
        select distinct c.conrelid::regclass as below, c.confrelid::regclass as above
        from pg_catalog.pg_constraint c
        join about b on b.relation = c.conrelid
        join about a on a.relation = c.confrelid
        where c.contype = 'f' and c.conrelid <> c.confrelid
    ), heights (relation, height) as (
        select a.relation, 0 from about a
        union
        select w.above, h.height + 1 from heights h join arrows w on w.below = h.relation where h.height < 100
    ), tallest as (
        select h.relation, max(h.height) as height from heights h group by h.relation
    )
    select row_number() over (order by t.height, a.relation::text)::integer, a.relation, a.erase
    from about a join tallest t on t.relation = a.relation;
end;
comment on function kernel.erasure_plan() is 'Every table that is about people and what erasure does with its rows (delete, anonymise, keep), in an order in which no row goes before those that refer to it. Tables that refer to each other in a circle have no such order; kernel.violations names them.';
grant execute on function kernel.erasure_plan() to eraser, service_role;
