select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
select kernel.enqueue('send', 'note 1') as ok, 'work is enqueued' as what;
select not kernel.enqueue('send', 'note 1') as ok, 'once, as long as it waits' as what;
select kernel.enqueue('send', 'note 2', now() + interval '1 hour', '{"note": 2}') as ok, 'other work is other work' as what;
select * from tests.throws($$select * from kernel.scheduled_tasks$$, '42501', null, 'who enqueues does not read the queue');
select tests.as_anon();
select * from tests.throws($$select kernel.enqueue('send', 'x')$$, '42501', null, 'who is not signed in enqueues nothing');
select tests.back();
select count(*) = 2 and bool_and(not picked) and max(execution_time) > now() as ok, 'both wait for their time' as what
from kernel.scheduled_tasks where task_name = 'send';
select convert_from(task_data, 'UTF8')::jsonb = '{"note": 2}' as ok, 'with their data' as what
from kernel.scheduled_tasks where task_instance = 'note 2';
set local role jobs;
select count(*) = 2 as ok, 'the job library reads them' as what from kernel.scheduled_tasks;
select * from tests.throws($$select * from identity.people$$, '42501', null, 'and nothing else');
select tests.back();
select * from tests.throws($$call kernel.by_clock('kernel.stated_purpose()')$$, '23514', 'clock_can_call_it', 'the clock calls what takes and returns a number of rows and states its purpose');
