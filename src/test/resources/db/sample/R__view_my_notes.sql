create or replace view api.my_notes with (security_invoker = true) as
select n.id, n.author_id, n.place_id, n.title, n.reply_to, n.status, n.created_at
from sample.notes n
where n.author_id = (select auth.uid());
comment on view api.my_notes is 'The notes of the caller.';
call kernel.publish('api.my_notes', 'mine', '{authenticated}', own_by => 'sample.notes.author_id');
grant insert (author_id, place_id, title, reply_to), update (title, reply_to, status), delete on api.my_notes
    to authenticated;
