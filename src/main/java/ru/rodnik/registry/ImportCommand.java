package ru.rodnik.registry;

import java.io.PrintStream;
import java.nio.file.Path;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.ConsoleCommand;
import ru.rodnik.registry.ImportResult.Done;
import ru.rodnik.registry.ImportResult.Refused;

/** {@code import DIR}: what was loaded, a line a file, or every mistake, a line each. */
@ConsoleCommand(
        name = "import",
        usage = "DIR",
        purpose = "загружает файлы реестра из папки: всё или ничего, повторно без последствий",
        arguments = 1)
class ImportCommand implements Command {

    private final ImportRegistry importRegistry;

    ImportCommand(ImportRegistry importRegistry) {
        this.importRegistry = importRegistry;
    }

    @Override
    public int run(CommandLine line) {
        return run(Path.of(line.argument(0)), line.out(), line.err());
    }

    int run(Path folder, PrintStream out, PrintStream err) {
        return switch (importRegistry.load(folder)) {
            case Done(var files) -> {
                files.forEach(file -> out.printf(
                        "%s: %d new, %d changed, %d unchanged%n",
                        file.file(), file.fresh(), file.changed(), file.unchanged()));
                yield DONE;
            }
            case Refused(var mistakes) -> {
                mistakes.forEach(err::println);
                yield NOT_ALLOWED;
            }
        };
    }
}
