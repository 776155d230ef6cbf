create or replace function kernel.redactable(relation regclass) returns text[]
    language sql stable set search_path = ''
    return case when relation <> 'kernel.audit_log'::regclass
        then kernel.columns_of_class(relation, '{content,message}')
        else '{}' end;
comment on function kernel.redactable(regclass) is
    'The columns of a table that is kept in which words stand: what they say of an erased person goes, the rest '
    'stays. None of the log, which nobody changes.';
grant execute on function kernel.redactable(regclass) to eraser;
