-- Takes all blocks away: people see each other again.
drop table safety.blocks;
