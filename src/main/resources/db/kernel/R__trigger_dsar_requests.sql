create or replace trigger leaves_a_trace after insert or update on kernel.dsar_requests
    for each row execute function kernel.on_dsar_change();
create or replace trigger keeps_time before insert or update on kernel.dsar_requests
    for each row execute function kernel.on_dsar_request();
