create or replace function kernel.my_access_log(before timestamptz, most integer) returns jsonb
    language sql stable security definer set search_path = ''
begin atomic
    with lines as (
        (select r.created_at as at, 'read' as act, r.view as what, 'staff' as by, r.reason as why
        from kernel.staff_reads r
        where r.subject_id = auth.uid() and r.created_at < my_access_log.before
            and r.created_at < kernel.delayed_since(auth.uid())
        order by r.created_at desc limit least(my_access_log.most, 1000))
        union all
        (select l.at, l.action, l.relation, case when l.actor_id = auth.uid() then 'you'
            when l.actor_id is not null then 'staff' else 'the service' end, l.purpose
        from kernel.audit_log l
        where l.subject_id = auth.uid() and l.at < my_access_log.before and kernel.is_told(l.relation)
            and l.at < kernel.delayed_since(auth.uid())
        order by l.at desc limit least(my_access_log.most, 1000))
    )
    select coalesce(jsonb_agg(jsonb_build_object('at', p.at, 'act', p.act, 'what', p.what, 'by', p.by, 'why', p.why)
        order by p.at desc), '[]')
    from (select * from lines l order by l.at desc limit least(my_access_log.most, 1000)) p;
end;
comment on function kernel.my_access_log(timestamptz, integer) is 'Who read or changed the caller''s data, newest first: by whom as far as they act for the service (GDPR Art. 15; the names of staff are theirs), and why. What an investigation delays is not there yet.';
grant execute on function kernel.my_access_log(timestamptz, integer) to authenticated;
