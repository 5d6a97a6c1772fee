package ru.rodnik.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.rodnik.DatabaseTest;
import ru.rodnik.ledger.Balances;
import ru.rodnik.registry.Contracts;
import ru.rodnik.registry.ImportRegistry;
import ru.rodnik.registry.ImportResult.FileCounts;
import ru.rodnik.registry.RegistryFolder;
import ru.rodnik.shared.Money;

/** A shop that owed 1 500.50 when its books came over. */
class OpeningBalancesFileTests extends DatabaseTest {

    private static final String FILE = "opening_balances.csv";

    @TempDir Path temporary = Path.of("");

    private final Balances balances;
    private final Contracts contracts;
    private RegistryFolder folder;

    OpeningBalancesFileTests(ImportRegistry importRegistry, Balances balances, Contracts contracts) {
        this.folder = new RegistryFolder(temporary, importRegistry);
        this.balances = balances;
        this.contracts = contracts;
    }

    @BeforeEach
    void a_shop_that_owes() {
        folder = folder.in(temporary);
        folder.shop();
        folder.write(FILE, "contract_number;as_of;amount\n51-Д;31.12.2025;1500,50\n");
    }

    @Test
    void an_opening_balance_is_owed_from_its_day_and_entered_once() {
        assertThat(folder.counts(FILE)).isEqualTo(new FileCounts(FILE, 1, 0, 0));
        assertThat(folder.counts(FILE)).isEqualTo(new FileCounts(FILE, 0, 0, 1));
        assertThat(owed(30)).isEqualTo(Money.ZERO);
        assertThat(owed(31)).isEqualTo(Money.of("1500.50"));
    }

    @Test
    void another_amount_for_the_same_day_replaces_the_first() {
        folder.load();
        folder.replace(FILE, "1500,50", "-20");
        assertThat(folder.counts(FILE)).isEqualTo(new FileCounts(FILE, 0, 1, 0));
        assertThat(folder.counts(FILE)).isEqualTo(new FileCounts(FILE, 0, 0, 1));
        assertThat(owed(31)).isEqualTo(Money.of("-20"));
    }

    @Test
    void a_contract_is_taken_over_once_and_must_be_there() {
        folder.load();
        folder.write(FILE, "contract_number;as_of;amount\n51-Д;30.11.2025;1\n52;2025-12-31;0.001\n");
        assertThat(folder.mistakes()).containsExactly(
                "opening_balances.csv:2: as_of: the contract was taken over on 2025-12-31",
                "opening_balances.csv:3: contract_number: no such contract",
                "opening_balances.csv:3: amount: more than 2 decimals");
    }

    private Money owed(int dayOfDecember) {
        var contract = contracts.findByNumber("51-Д").orElseThrow();
        return balances.owed(contract.id(), LocalDate.of(2025, 12, dayOfDecember));
    }
}
