create or replace function kernel.subject_in_hand() returns uuid
    language sql stable parallel safe
    return kernel.context('subject_in_hand')::uuid;
comment on function kernel.subject_in_hand() is 'The one person whose data an export or erasure may touch in this transaction.';
grant execute on function kernel.subject_in_hand() to exporter, eraser;
