package ru.rodnik.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.rodnik.platform.CommandLine.WrongUsage;

/** Settings may stand anywhere on the line (contract §1). */
class CommandLineTests {

    private static final CommandSpec BILL =
            new CommandSpec("", "bill", "ГГГГ-ММ", "", 1, 1, false, Set.of("rehearse"), Set.of("out"));

    @Test
    void settings_options_and_flags_are_told_apart_wherever_they_stand() throws WrongUsage {
        var line = CommandLine.parse(BILL, List.of("--rodnik.home=/x", "2026-11", "--out", "file.csv", "--rehearse"));
        assertThat(line.argument(0)).isEqualTo("2026-11");
        assertThat(line.option("out")).contains("file.csv");
        assertThat(line.flag("rehearse")).isTrue();
        assertThat(line.settings()).containsExactly("--rodnik.home=/x");
    }

    @Test
    void what_the_command_does_not_know_is_refused() {
        assertThatThrownBy(() -> CommandLine.parse(BILL, List.of("2026-11", "--fast"))).isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> CommandLine.parse(BILL, List.of())).isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> CommandLine.parse(BILL, List.of("2026-11", "--out"))).isInstanceOf(WrongUsage.class);
    }
}
