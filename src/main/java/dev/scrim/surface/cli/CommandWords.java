package dev.scrim.surface.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

import dev.scrim.surface.cli.Commands.Tools;

/**
 * The grammar of the command line. It is read twice: first to know what to start, when there are no beans yet, then
 * inside the started program to do it.
 */
final class CommandWords {

    static final String SERVE = "serve";
    static final String TOKEN = "token";
    static final String VERBOSE = "--verbose";

    private CommandWords() {}

    /** Whether it is plain that a server is to be started, without reading any further. */
    static boolean isServing(String... arguments) {
        return arguments.length == 0 || arguments.length == 1 && arguments[0].equals(SERVE);
    }

    /** For finding out what was asked; the commands themselves have no tools yet. */
    static CommandLine forReading() {
        return line(new Commands(() -> {
            throw new IllegalStateException("commands run inside the started program only");
        }));
    }

    /** For doing it. */
    static CommandLine forRunning(Tools tools) {
        return line(new Commands(() -> tools));
    }

    private static CommandLine line(Commands commands) {
        var line = new CommandLine(commands);
        line.addSubcommand(TOKEN, new TokenCommand());
        line.getCommandSpec()
                .addOption(OptionSpec.builder(VERBOSE)
                        .description("Show where an error comes from.")
                        .scopeType(ScopeType.INHERIT)
                        .build());
        line.registerConverter(Duration.class, CommandWords::duration);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((mistake, words) -> {
            var command = mistake.getCommandLine();
            command.getErr().println(mistake.getMessage());
            command.usage(command.getErr());
            return CommandLine.ExitCode.USAGE;
        });
        return line;
    }

    /** 90s, 15m, 1h, 7d. */
    private static Duration duration(String words) {
        var upper = words.toUpperCase(Locale.ROOT);
        try {
            var duration = Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
            if (duration.isNegative() || duration.isZero()) {
                throw new TypeConversionException("'" + words + "' is not a time to come");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + words + "' is not a time like 15m, 1h or 7d");
        }
    }
}
