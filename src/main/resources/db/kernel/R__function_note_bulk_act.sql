create or replace function kernel.note_bulk_act(purpose text, action text, relation regclass, facts jsonb) returns void
    language sql set search_path = ''
begin atomic
    with noted as (
        insert into kernel.audit_log (request_id, actor_role, purpose, action, relation, key, after)
        values (kernel.context('request_id'), 'eraser', note_bulk_act.purpose, note_bulk_act.action,
            note_bulk_act.relation::text, '{}', note_bulk_act.facts)
        returning id
    )
    insert into kernel.audit_pending (audit_id) select n.id from noted n;
end;
comment on function kernel.note_bulk_act(text, text, regclass, jsonb) is 'One line of the log for what the eraser did to many rows of a table: about nobody, without the keys of the rows.';
