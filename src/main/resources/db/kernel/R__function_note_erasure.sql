create or replace function kernel.note_erasure(relation regclass, manner text, rows bigint) returns void
    language sql security definer set search_path = ''
begin atomic
    select kernel.note_bulk_act('erasure of a person',
        case note_erasure.manner when 'delete' then 'delete' else 'update' end, note_erasure.relation,
        jsonb_build_object('rows', note_erasure.rows, 'manner', note_erasure.manner));
end;
comment on function kernel.note_erasure(regclass, text, bigint) is 'One line of the log per table and erasure: how many rows, about nobody. A line per row would keep the keys of what was erased.';
grant execute on function kernel.note_erasure(regclass, text, bigint) to eraser;
