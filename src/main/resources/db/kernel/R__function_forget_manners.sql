create or replace function kernel.forget_manners() returns integer
    language plpgsql security definer set search_path = '' as
$$
declare
    answers integer;
begin
    delete from kernel.limit_counts c
    using kernel.limits l
    where l.name = c.limit_name and c.window_started_at < now() - l.window_length;
    delete from kernel.growth_counts c where c.hour_started_at < now() - interval '25 hours';
    delete from kernel.kept_answers k where k.answered_at < now() - interval '24 hours';
    get diagnostics answers = row_count;
    return answers;
end
$$;
comment on function kernel.forget_manners() is 'Deletes answers older than 24 hours and counts of windows gone by; says how many answers there were.';
grant execute on function kernel.forget_manners() to service_role;
