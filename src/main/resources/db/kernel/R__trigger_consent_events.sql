create or replace trigger knows_the_notice before insert on kernel.consent_events
    for each row execute function kernel.on_consent();
