create or replace function kernel.is_due(request kernel.dsar_requests) returns boolean
    language sql immutable set search_path = ''
    return (request).status = 'processing' and case (request).type
        when 'export' then true
        when 'delete' then (request).approved_at is not null
        else false end;
comment on function kernel.is_due(kernel.dsar_requests) is 'Whether the program is to work on a request: a verified export, a verified and approved deletion. Rectification and restriction are done by support.';
