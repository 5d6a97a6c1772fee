package ru.rodnik.documents;

import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.DATE;
import static ru.rodnik.registry.Formats.TEXT;
import static ru.rodnik.registry.Formats.oneOf;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.rodnik.registry.Column;
import ru.rodnik.registry.Loaded;
import ru.rodnik.registry.Loading;
import ru.rodnik.registry.RegistryFile;
import ru.rodnik.registry.Row;
import ru.rodnik.shared.Sql;

/** How numbers of a kind of paper are printed, from a day on. Papers that are out keep theirs. */
@Component
class NumberMasksFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("kind", oneOf(DocumentKind.class)), required("valid_from", DATE), required("mask", TEXT));

    @Override
    public String name() {
        return "number_masks.csv";
    }

    @Override
    public int order() {
        return 136;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("kind", "valid_from");
    }

    @Override
    public Map<String, String> judge(Row row) {
        return row.get("mask") instanceof String mask && !NumberMask.isMask(mask)
                ? Map.of("mask", "not a mask like А-{n}[/{index}]")
                : Map.of();
    }

    @Override
    public String mistakes() {
        return """
                select m.line, 'valid_from' as field, 'papers of this day are out under another mask' as says
                  from staged_number_masks m
                 where exists (select from documents.document_v d where d.kind = m.kind and d.date >= m.valid_from)
                   and not exists (select from documents.number_mask k
                                    where k.kind = m.kind and k.valid_from = m.valid_from and k.mask = m.mask)
                """;
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(NumberMasksFile.class, "number_masks-load.sql"));
    }
}
