create or replace trigger appeal_is_kept before update of appeal on safety.notices
    for each row execute function safety.on_appeal();
