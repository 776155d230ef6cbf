create or replace function kernel.batch_proven(request uuid, place integer, reached jsonb, rows bigint, others jsonb[])
    returns void
    language plpgsql security definer set search_path = '' as
$$
declare
    listed_at_most constant integer := 100;
    step kernel.dsar_steps;
begin
    update kernel.dsar_steps s set (status, fault, reached, searched, others) = ('pending', null, batch_proven.reached,
        s.searched + batch_proven.rows, s.others + cardinality(batch_proven.others))
    where s.request_id = request and s.place = batch_proven.place and s.name = 'PROVE' and s.status <> 'done'
    returning * into step;
    insert into kernel.erasure_hits (request_id, relation, key)
    select request, step.object, o.key from unnest(others) o (key)
    where step.request_id is not null
    -- a name that is a word may stand in a million rows: the first say enough, and the step counts all
    limit greatest(0, listed_at_most - (step.others - cardinality(others)))
    on conflict do nothing;
end
$$;
comment on function kernel.batch_proven(uuid, integer, jsonb, bigint, jsonb[]) is 'Notes up to which key a table was searched, and lists rows of others with a trace for support: of a table the first hundred.';
grant execute on function kernel.batch_proven(uuid, integer, jsonb, bigint, jsonb[]) to eraser;
