package ru.rodnik.platform;

/** A command of the console: a class with {@link ConsoleCommand}. It acts as the system and sees everything. */
public interface Command {

    int DONE = 0;
    /** The input or the state does not allow it; each problem was a line on standard error. */
    int NOT_ALLOWED = 1;
    int WRONG_USAGE = 2;

    /** Does it and answers with the exit status. */
    int run(CommandLine line);
}
