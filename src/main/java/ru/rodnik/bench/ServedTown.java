package ru.rodnik.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import ru.rodnik.bench.PressedTown.Owner;

/** The program as it is run for real over a pressed town, on a day on which readings are taken. */
record ServedTown(Path home, URI address, List<Owner> owners) {

    private static final OffsetDateTime WITHIN_THE_WINDOW = OffsetDateTime.parse("2026-11-12T10:00:00+04:00");

    /** What is done to it; answers with the exit status. */
    interface Use {
        int with(ServedTown town) throws IOException, SQLException;
    }

    /**
     * Builds the town in a home of its own, serves it, and removes everything when the use is over.
     *
     * @param title what is said before
     */
    static int use(ProgramJar jar, String title, int owners, int metersEach, PrintStream out, Use use) {
        var home = Homes.fresh();
        try {
            out.println(title + ", база " + home);
            return serve(jar, home, PressedTown.build(home, owners, metersEach), use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Homes.remove(home);
        }
    }

    private static int serve(ProgramJar jar, Path home, List<Owner> owners, Use use) throws IOException, SQLException {
        var program = ServedProgram.startForLong(jar, home, WITHIN_THE_WINDOW);
        var atEnd = new Thread(program::kill);
        Runtime.getRuntime().addShutdownHook(atEnd);
        try {
            return use.with(new ServedTown(home, program.address(), owners));
        } finally {
            program.stop();
            Runtime.getRuntime().removeShutdownHook(atEnd);
        }
    }
}
