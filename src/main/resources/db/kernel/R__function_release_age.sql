create or replace function kernel.release_age(release bigint) returns timestamptz
    language sql stable security definer set search_path = ''
    return (
        select case when exists (select from kernel.editions e where e.release = r.id and e.rows is not null)
            then 'infinity'
            else greatest(r.published_at, r.bucket + 24 * s.bucket - interval '2 days') end
        from kernel.releases r left join kernel.cell_sets s on s.name = r.cell_set
        where r.id = release_age.release);
comment on function kernel.release_age(bigint) is 'From when the time of a release counts: from its publication; what counts by the month is kept for two years, and what is read now until something newer is.';
grant execute on function kernel.release_age(bigint) to eraser;
