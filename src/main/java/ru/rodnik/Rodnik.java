package ru.rodnik;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.CommandLine.WrongUsage;
import ru.rodnik.platform.CommandSpec;
import ru.rodnik.platform.StartRefused;
import ru.rodnik.shared.Acting;
import ru.rodnik.ui.PageNotices;

/** The program: {@code serve} when no command is named, else one command and its exit status (contract §1). */
@SpringBootApplication
public class Rodnik {

    private static final CommandSpec SERVE =
            CommandSpec.builtIn("serve", "веб-программа; так же, если команда не названа");

    public static void main(String[] args) {
        var words = new ArrayList<>(Arrays.asList(args));
        var name = words.isEmpty() || words.getFirst().startsWith("--") ? SERVE.name() : words.removeFirst();
        var status = run(name, words);
        if (status.isPresent()) {
            System.exit(status.get());
        }
    }

    /** The exit status, or none where the program goes on serving. */
    private static Optional<Integer> run(String name, List<String> words) {
        try {
            if (name.equals("help") || (name.equals(SERVE.name()) && words.contains("--help"))) {
                return Optional.of(helpOnAll());
            }
            if (name.equals(SERVE.name())) {
                announce(start(WebApplicationType.SERVLET, CommandLine.parse(SERVE, words)));
                return Optional.empty();
            }
            var spec = CommandSpec.all().stream().filter(s -> s.name().equals(name)).findFirst();
            if (spec.isEmpty()) {
                System.err.println("Нет команды «" + name + "». Все команды: help.");
                return Optional.of(Command.WRONG_USAGE);
            }
            return Optional.of(words.contains("--help") ? helpOn(spec.get()) : run(spec.get(), words));
        } catch (WrongUsage e) {
            System.err.println(e.getMessage());
            return Optional.of(Command.WRONG_USAGE);
        } catch (RuntimeException e) {
            return Optional.of(refused(e));
        }
    }

    private static int run(CommandSpec spec, List<String> words) throws WrongUsage {
        var line = CommandLine.parse(spec, words);
        var type = ClassUtils.resolveClassName(spec.type(), null);
        if (spec.alone()) {
            return ((Command) BeanUtils.instantiateClass(type)).run(line);
        }
        try (var context = start(WebApplicationType.NONE, line);
                var _ = Acting.asSystem("console")) {
            return ((Command) context.getBean(type)).run(line);
        }
    }

    private static ConfigurableApplicationContext start(WebApplicationType type, CommandLine line) {
        var application = new SpringApplication(Rodnik.class);
        application.setWebApplicationType(type);
        if (type == WebApplicationType.NONE) {
            // a command needs no pages, no filters and no jobs: only what it asks for is made
            application.setLazyInitialization(true);
            application.setLogStartupInfo(false);
        }
        return application.run(line.settings().toArray(String[]::new));
    }

    /** Where to go, and in the demonstration as whom. */
    private static void announce(ConfigurableApplicationContext context) {
        System.out.println(
                "\nРодник открыт: http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
        if (context.getBean(PageNotices.class).isDemo()) {
            System.out.println("""
                    Демонстрационные данные. Пароль у всех rodnik-demo-2026.
                      Юридическое лицо: 101 магазин, 2045 управляющая компания, 30300 школа; 777 ещё не зарегистрирован
                      Сотрудник: operator9, senior9, operator12, senior12, metering, billing, accountant, admin
                    """);
        }
    }

    private static int helpOnAll() {
        System.out.println("java -jar rodnik.jar [КОМАНДА] [ключи] [--настройка=значение]\n");
        System.out.printf("  %-42s %s%n", SERVE.name(), SERVE.purpose());
        CommandSpec.all()
                .forEach(spec -> System.out.printf("  %-42s %s%n", spec.name() + " " + spec.usage(), spec.purpose()));
        System.out.println(
                "\nГлавные настройки: server.port, rodnik.home, rodnik.db.url, rodnik.db.user, rodnik.db.password,");
        System.out.println("rodnik.demo, rodnik.clock, rodnik.zone; каждая и как переменная окружения: RODNIK_HOME.");
        return Command.DONE;
    }

    private static int helpOn(CommandSpec spec) {
        System.out.println(spec.name() + " " + spec.usage());
        System.out.println("  " + spec.purpose());
        return Command.DONE;
    }

    /** One sentence where we know what is the matter, the whole trace where we do not. */
    private static int refused(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refusal) {
                System.err.println(refusal.getMessage());
                return Command.NOT_ALLOWED;
            }
        }
        failure.printStackTrace();
        return Command.NOT_ALLOWED;
    }
}
