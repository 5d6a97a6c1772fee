package ru.rodnik.registry;

import static ru.rodnik.registry.Column.optional;
import static ru.rodnik.registry.Column.required;
import static ru.rodnik.registry.Formats.CODE;
import static ru.rodnik.registry.Formats.INN;
import static ru.rodnik.registry.Formats.KPP;
import static ru.rodnik.registry.Formats.OGRN;
import static ru.rodnik.registry.Formats.TEXT;
import static ru.rodnik.registry.Formats.oneOf;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.rodnik.shared.Sql;

/** Who is served. */
@Component
class SubscribersFile implements RegistryFile {

    private static final List<Column> COLUMNS = List.of(
            required("code", CODE),
            required("kind", oneOf(SubscriberKind.class)),
            required("name", TEXT),
            optional("short_name", TEXT),
            optional("inn", INN),
            optional("kpp", KPP),
            optional("ogrn", OGRN),
            required("legal_address", TEXT),
            optional("postal_address", TEXT),
            optional("email", TEXT),
            optional("phone", TEXT));

    @Override
    public String name() {
        return "subscribers.csv";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> key() {
        return List.of("code");
    }

    @Override
    public String mistakes() {
        return Sql.beside(SubscribersFile.class, "subscribers-mistakes.sql");
    }

    @Override
    public Loaded load(Loading loading) {
        return loading.run(Sql.beside(SubscribersFile.class, "subscribers-load.sql"));
    }
}
