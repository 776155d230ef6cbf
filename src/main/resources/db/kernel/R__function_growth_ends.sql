create or replace function kernel.growth_ends(person uuid, relation regclass, hour timestamptz, factor integer)
    returns timestamptz language sql stable security definer set search_path = '' as
$$
    select max(case when w.rows_in_day > factor::bigint * l.rows_per_day or w.bytes_in_day > factor * l.bytes_per_day
            then w.oldest + interval '24 hours'
        when w.rows_in_hour > factor::bigint * l.rows_per_hour then growth_ends.hour + interval '1 hour' end)
    from kernel.growth_limits l
    cross join lateral (
        select sum(c.rows_written) as rows_in_day, sum(c.bytes_grown) as bytes_in_day, min(c.hour_started_at) as oldest,
            sum(c.rows_written) filter (where c.hour_started_at = growth_ends.hour) as rows_in_hour
        from kernel.growth_counts c
        where c.person_id = person and c.hour_started_at > growth_ends.hour - interval '24 hours'
            and (c.relation = l.relation::text
                or l.relation is null and not exists (select from kernel.growth_limits r
                    where r.relation::text = c.relation and r.right_is_used))) w
    where l.relation = growth_ends.relation
        or l.relation is null and not exists (select from kernel.growth_limits r
            where r.relation = growth_ends.relation and r.right_is_used);
$$;
comment on function kernel.growth_ends(uuid, regclass, timestamptz, integer) is 'When a person who has written more than they may in a table, or in all of them, may write again; null: they may now. Where a right is used the limit of all tables neither holds nor counts. factor: how many times the limits hold.';
