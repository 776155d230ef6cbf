package dev.scrim.surface.cli;

import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program begins. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        Launch.program(arguments);
    }
}
