package ru.rodnik.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import ru.rodnik.audit.Journal;
import ru.rodnik.platform.Command;
import ru.rodnik.platform.CommandLine;
import ru.rodnik.platform.ConsoleCommand;

/** {@code staff add|reset|disable LOGIN}: the first people of an installation, and those who lost their telephone. */
@ConsoleCommand(
        name = "staff",
        usage = "add|reset|disable LOGIN [--name ИМЯ] [--role OPERATOR,SENIOR,METERING,BILLING,ACCOUNTANT,ADMIN] [--room N]",
        purpose = "заводит сотрудника и печатает пароль для первого входа; сбрасывает пароль и телефон; закрывает вход",
        arguments = 2,
        options = {"name", "role", "room"})
class StaffCommand implements Command {

    private final StaffMembers staff;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Journal journal;
    private final TransactionTemplate transaction;

    StaffCommand(
            StaffMembers staff, Passwords passwords, LoginThrottle throttle, Journal journal,
            TransactionTemplate transaction) {
        this.staff = staff;
        this.passwords = passwords;
        this.throttle = throttle;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Override
    public int run(CommandLine line) {
        var login = StaffSignIn.canonical(line.argument(1));
        return switch (line.argument(0)) {
            case "add" -> add(line, login);
            case "reset" -> reset(line, login);
            case "disable" -> disable(line, login);
            default -> {
                line.err().println("Нужно: staff add|reset|disable LOGIN");
                yield WRONG_USAGE;
            }
        };
    }

    private int add(CommandLine line, String login) {
        var roles = rolesOf(line);
        var problems = new ArrayList<String>();
        if (!login.matches("[a-z][a-z0-9._-]{1,31}")) {
            problems.add("логин: от 2 до 32 латинских букв и цифр, первая — буква");
        }
        if (line.option("name").filter(name -> !name.isBlank()).isEmpty()) {
            problems.add("--name: нужны фамилия, имя и отчество");
        }
        if (roles.isEmpty()) {
            problems.add("--role: нужна хотя бы одна из " + String.join(", ", names()));
        }
        if (!problems.isEmpty()) {
            problems.forEach(line.err()::println);
            return WRONG_USAGE;
        }
        var password = passwords.oneTime();
        var hash = passwords.hashFor(StaffSignIn.nameOf(login), password);
        var added = transaction.execute(_ -> {
            var done = staff.add(login, line.option("name").orElseThrow(), roles, line.option("room").orElse(null),
                    hash, true);
            if (done) {
                journal.record("staff.added", StaffSignIn.nameOf(login), null,
                        Map.of("roles", roles.stream().map(StaffRole::name).toList()));
            }
            return done;
        });
        if (!added) {
            line.err().println("Логин " + login + " уже занят.");
            return NOT_ALLOWED;
        }
        line.out().println("Сотрудник " + login + " заведён. Пароль для первого входа: " + password);
        return DONE;
    }

    private int reset(CommandLine line, String login) {
        var password = passwords.oneTime();
        var hash = passwords.hashFor(StaffSignIn.nameOf(login), password);
        var done = transaction.execute(_ -> {
            if (!staff.forgetSecondFactor(login)) {
                return false;
            }
            staff.changePassword(login, hash, true);
            throttle.forget(StaffSignIn.nameOf(login));
            throttle.forget("totp:" + login);
            journal.record("staff.reset", StaffSignIn.nameOf(login), null, Map.of());
            return true;
        });
        return told(line, login, done, "Пароль для первого входа: " + password + ". Телефон подключается заново.");
    }

    private int disable(CommandLine line, String login) {
        var done = transaction.execute(_ -> {
            var disabled = staff.disable(login);
            if (disabled) {
                journal.record("staff.disabled", StaffSignIn.nameOf(login), null, Map.of());
            }
            return disabled;
        });
        return told(line, login, done, "Вход закрыт, открытые сеансы прекращены.");
    }

    private static int told(CommandLine line, String login, boolean done, String words) {
        if (!done) {
            line.err().println("Сотрудника " + login + " нет.");
            return NOT_ALLOWED;
        }
        line.out().println(words);
        return DONE;
    }

    private static List<StaffRole> rolesOf(CommandLine line) {
        return Arrays.stream(line.option("role").orElse("").toUpperCase(Locale.ROOT).split(",", -1))
                .map(String::strip).filter(names()::contains).map(StaffRole::valueOf).distinct().toList();
    }

    private static List<String> names() {
        return Arrays.stream(StaffRole.values()).map(StaffRole::name).toList();
    }
}
