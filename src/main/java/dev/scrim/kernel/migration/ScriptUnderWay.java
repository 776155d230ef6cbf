package dev.scrim.kernel.migration;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Remembers which script is running, so that a refusal by it or by the check after it can name it. */
final class ScriptUnderWay implements Callback {

    private String file = "";

    /** The script's path; before the first script and after the last the module's name. */
    String in(String module) {
        return file.isEmpty() ? module : "db/" + module + "/" + file;
    }

    /** Says that all scripts have run: what fails now is the check of the whole group. */
    void none() {
        file = "";
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        file = context.getMigrationInfo().getScript();
    }

    @Override
    public String getCallbackName() {
        return "script under way";
    }
}
