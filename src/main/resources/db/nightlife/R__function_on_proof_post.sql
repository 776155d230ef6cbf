create or replace function nightlife.on_proof_post() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: proof noted as evidence' as
$$
begin
    insert into nightlife.evidence_events (beacon_id, type, actor_profile_id, source_id, visibility)
    values (new.beacon_id, 'proof_post', new.author_profile_id, new.id, 'thread_visible');
    return null;
end
$$;
comment on function nightlife.on_proof_post() is 'Notes a proof post as evidence, which the host of the beacon sees was given.';
