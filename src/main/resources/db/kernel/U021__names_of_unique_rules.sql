-- Gives the rule its old name back.
alter table kernel.endpoints rename constraint a_view_is_published_once to endpoints_view_key;
