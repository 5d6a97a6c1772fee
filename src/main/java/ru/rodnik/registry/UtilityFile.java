package ru.rodnik.registry;

import static ru.rodnik.registry.Column.optional;
import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.BIK;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.INN;
import static ru.rodnik.registry.Formats.KPP;
import static ru.rodnik.registry.Formats.OGRN;
import static ru.rodnik.registry.Formats.TEXT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.rodnik.shared.Sql;

/** The utility itself. */
@Component
class UtilityFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("valid_from", DATE),
            required("name", TEXT),
            optional("short_name", TEXT),
            required("inn", INN),
            required("kpp", KPP),
            required("ogrn", OGRN),
            required("address", TEXT),
            optional("phone", TEXT, ""),
            optional("scan_email", TEXT, ""),
            required("bank_name", TEXT),
            required("bik", BIK),
            required("account", TEXT),
            required("correspondent_account", TEXT),
            required("director", TEXT),
            optional("chief_accountant", TEXT, ""));

    @Override
    public String name() {
        return "utility.csv";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("valid_from");
    }

    /** The keys of both accounts (IDN-07, IDN-08). */
    @Override
    public Map<String, String> judge(Row row) {
        var wrong = new HashMap<String, String>();
        if (row.get("bik") instanceof String digits) {
            var bik = new Bik(digits);
            if (row.get("account") instanceof String account && !AccountRules.isSettlementAccount(account, bik)) {
                wrong.put("account", "does not fit the bik");
            }
            if (row.get("correspondent_account") instanceof String account
                    && !AccountRules.isCorrespondentAccount(account, bik)) {
                wrong.put("correspondent_account", "does not fit the bik");
            }
        }
        return wrong;
    }

    @Override
    public String mistakes() {
        return Sql.beside(UtilityFile.class, "utility-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(UtilityFile.class, "utility-load.sql"));
    }
}
