create or replace trigger status_time_is_kept before insert or update on nightlife.beacon_posts
    for each row execute function nightlife.on_post_status();
create or replace trigger proof_is_noted after insert on nightlife.beacon_posts
    for each row when (new.type = 'proof') execute function nightlife.on_proof_post();
create or replace trigger only_visible_posts_are_edited before update on nightlife.beacon_posts
    for each row execute function kernel.on_edit('visible', 'only_visible_posts_are_edited');
