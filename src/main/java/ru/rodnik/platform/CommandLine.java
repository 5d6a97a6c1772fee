package ru.rodnik.platform;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command as it was called: its arguments, its own options, and the settings that go to the program,
 * {@code --name=value} anywhere on the line (contract §1).
 */
public final class CommandLine {

    /** The line does not fit the command; the message says how. */
    public static final class WrongUsage extends Exception {
        private static final long serialVersionUID = 1L;

        WrongUsage(String message) {
            super(message);
        }
    }

    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> settings = new ArrayList<>();

    /** Sorts the words after the command. A dotted name is a setting; the rest must be the command's own. */
    public static CommandLine parse(CommandSpec spec, List<String> words) throws WrongUsage {
        var line = new CommandLine();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (!word.startsWith("--")) {
                line.arguments.add(word);
                continue;
            }
            var equals = word.indexOf('=');
            var name = word.substring(2, equals < 0 ? word.length() : equals);
            if (spec.flags().contains(name) && equals < 0) {
                line.flags.add(name);
            } else if (spec.options().contains(name)) {
                if (equals < 0 && i + 1 == words.size()) {
                    throw new WrongUsage("--" + name + ": не хватает значения");
                }
                line.options.put(name, equals < 0 ? words.get(++i) : word.substring(equals + 1));
            } else if (equals > 0 && name.contains(".")) {
                line.settings.add(word);
            } else {
                throw new WrongUsage("Незнакомый ключ " + word);
            }
        }
        if (line.arguments.size() < spec.arguments() || line.arguments.size() > spec.argumentsMax()) {
            throw new WrongUsage("Нужно: " + spec.name() + " " + spec.usage());
        }
        return line;
    }

    public String argument(int index) {
        return arguments.get(index);
    }

    public List<String> arguments() {
        return List.copyOf(arguments);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public boolean flag(String name) {
        return flags.contains(name);
    }

    /** What goes to the program itself, as {@code --name=value}. */
    public List<String> settings() {
        return List.copyOf(settings);
    }

    public PrintStream out() {
        return System.out;
    }

    public PrintStream err() {
        return System.err;
    }
}
