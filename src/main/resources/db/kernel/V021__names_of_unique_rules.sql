-- The name of a rule is the code of its error: this one had none of its own.
alter table kernel.endpoints rename constraint endpoints_view_key to a_view_is_published_once;
