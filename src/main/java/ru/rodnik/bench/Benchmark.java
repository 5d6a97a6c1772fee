package ru.rodnik.bench;

import ru.rodnik.platform.CommandLine;

/** One benchmark. It makes the database it works on; options of its own are declared with {@link BenchCommand}. */
interface Benchmark {

    /** The word after {@code bench}. */
    String name();

    /**
     * Runs it, prints its figures, and answers 0 where the limit is kept, 1 where it is not.
     *
     * @param jar the program, to be started as processes of its own
     */
    int run(CommandLine line, ProgramJar jar);
}
