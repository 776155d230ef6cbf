package dev.scrim;

import io.quarkus.runtime.annotations.QuarkusMain;

import dev.scrim.surface.cli.Launch;

/** Where the program begins. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        Launch.program(arguments);
    }
}
