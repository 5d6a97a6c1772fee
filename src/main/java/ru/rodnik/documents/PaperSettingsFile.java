package ru.rodnik.documents;

import static ru.rodnik.registry.Column.optional;
import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.TEXT;
import static ru.rodnik.registry.Formats.oneOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.rodnik.registry.Column;
import ru.rodnik.registry.Loaded;
import ru.rodnik.registry.Loading;
import ru.rodnik.registry.RegistryFile;
import ru.rodnik.registry.Row;
import ru.rodnik.shared.Sql;

/** Which papers contracts get, from days on; keys for the buyer's system stand side by side, {@code |} between them. */
@Component
class PaperSettingsFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("contract_number", TEXT),
            required("valid_from", DATE),
            required("paper_set", oneOf(PaperSet.class)),
            optional("delivery", oneOf(PaperDelivery.class), PaperDelivery.PAPER.name()),
            optional("email", TEXT),
            optional("edo_participant", TEXT),
            optional("address", TEXT),
            optional("corrections", oneOf(CorrectionForm.class), CorrectionForm.INVOICE.name()),
            optional("division", TEXT),
            optional("advance_invoices", oneOf("YES", "NO"), "YES"),
            optional("extras", TEXT));

    @Override
    public String name() {
        return "paper_settings.csv";
    }

    @Override
    public int order() {
        return 135;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("contract_number", "valid_from");
    }

    @Override
    public Map<String, String> judge(Row row) {
        var wrong = new HashMap<String, String>();
        if (row.get("division") instanceof String division && !division.matches("[0-9]{1,6}")) {
            wrong.put("division", "not 1 to 6 digits");
        }
        if (row.get("extras") instanceof String extras && !ExtraKeys.isTemplate(extras.replace('|', '\n'))) {
            wrong.put("extras", "not key=value|key=value");
        }
        return wrong;
    }

    @Override
    public String mistakes() {
        return """
                select line, 'contract_number' as field, 'no such contract' as says
                  from staged_paper_settings p
                 where p.contract_number is not null
                   and not exists (select from staged_contracts c where c.number = p.contract_number)
                   and not exists (select from registry.contract_v c where c.number = p.contract_number)
                """;
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(PaperSettingsFile.class, "paper_settings-load.sql"));
    }
}
