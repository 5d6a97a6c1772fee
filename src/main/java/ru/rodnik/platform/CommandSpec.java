package ru.rodnik.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * How a console command is called.
 *
 * @param type the class that does it
 * @param arguments how many arguments it needs, and {@code argumentsMax} how many it takes
 * @param alone whether it runs without the program being started
 */
public record CommandSpec(
        String type,
        String name,
        String usage,
        String purpose,
        int arguments,
        int argumentsMax,
        boolean alone,
        Set<String> flags,
        Set<String> options) {

    /** Every command in the program, by name. */
    public static List<CommandSpec> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConsoleCommand.class));
        return scanner.findCandidateComponents("ru.rodnik").stream()
                .map(found -> ((AnnotatedBeanDefinition) found).getMetadata())
                .map(type -> of(
                        type.getClassName(),
                        Objects.requireNonNull(type.getAnnotationAttributes(ConsoleCommand.class.getName()))))
                .sorted(Comparator.comparing(CommandSpec::name))
                .toList();
    }

    private static CommandSpec of(String type, Map<String, ?> said) {
        int needed = (int) Objects.requireNonNull(said.get("arguments"));
        int most = (int) Objects.requireNonNull(said.get("argumentsMax"));
        return new CommandSpec(
                type,
                (String) Objects.requireNonNull(said.get("name")),
                (String) Objects.requireNonNull(said.get("usage")),
                (String) Objects.requireNonNull(said.get("purpose")),
                needed,
                Math.max(needed, most),
                (boolean) Objects.requireNonNull(said.get("alone")),
                Set.of((String[]) Objects.requireNonNull(said.get("flags"))),
                Set.of((String[]) Objects.requireNonNull(said.get("options"))));
    }

    /** A command of the program's own start, without a class. */
    public static CommandSpec builtIn(String name, String purpose) {
        return new CommandSpec("", name, "", purpose, 0, 0, false, Set.of(), Set.of());
    }
}
