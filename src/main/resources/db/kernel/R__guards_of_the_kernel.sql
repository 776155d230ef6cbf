-- What the kernel itself knows to stand in the way of an erasure.
call kernel.guard_erasure('kernel.is_held(uuid)', 'is_held',
    'a legal hold is on these data; it has to be lifted, or the request be refused (legal_claims)');
call kernel.guard_erasure('kernel.is_last_admin(uuid)', 'is_last_admin',
    'this is the last admin; another has to be made first');
call kernel.guard_erasure('kernel.is_staff(uuid)', 'is_staff',
    'the person holds a role here; it has to be taken back first, so that work in hand is handed over');
