-- Holds each script to what a script alone can be held to, and arms the check of the whole group at its commit.
-- While the kernel's own first scripts run, there is nothing yet to hold them to.
do $$
begin
    if to_regprocedure('kernel.after_script(name)') is not null then
        perform kernel.after_script('${flyway:defaultSchema}');
    end if;
end
$$;
