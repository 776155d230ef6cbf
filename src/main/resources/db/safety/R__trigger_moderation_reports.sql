create or replace trigger gone_keys_are_not_kept before insert on safety.moderation_reports
    for each row execute function safety.before_report();
create or replace trigger target_is_there after insert on safety.moderation_reports
    for each row execute function safety.on_report();
-- the name comes after kernel_state_…: first the kernel says whether the change of state is allowed at all
create or replace trigger who_took_a_case_decides before update of status on safety.moderation_reports
    for each row when (old.status <> new.status) execute function safety.on_decision();
