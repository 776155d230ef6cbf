-- The function is a repeatable's, which comes with the release that has it: there is nothing to undo.
select 1;
