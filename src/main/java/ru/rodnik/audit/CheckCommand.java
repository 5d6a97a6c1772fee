package ru.rodnik.audit;

import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.ConsoleCommand;

/** {@code check}: the invariants, a line each. */
@ConsoleCommand(name = "check", purpose = "проверяет, что деньги, номера и журнал сходятся")
class CheckCommand implements Command {

    private final InvariantChecks checks;

    CheckCommand(InvariantChecks checks) {
        this.checks = checks;
    }

    @Override
    public int run(CommandLine line) {
        var status = DONE;
        for (var result : checks.run()) {
            line.out().println(result.id() + " " + (result.holds() ? "верно" : "НАРУШЕНО") + ": " + result.says());
            for (var fault : result.broken()) {
                line.err().println(result.id() + ": " + fault);
                status = NOT_ALLOWED;
            }
        }
        return status;
    }
}
