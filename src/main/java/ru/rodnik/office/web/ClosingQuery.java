package ru.rodnik.office.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.rodnik.office.ClosingBoard.Filter;
import ru.rodnik.registry.ContractCategory;
import ru.rodnik.registry.PremisesUse;

/** What the address of the closing board asks for, as it was typed; what makes no sense asks for everything. */
public record ClosingQuery(
        @Nullable String district, @Nullable String category, @Nullable String use, @Nullable Integer page) {

    Filter filter() {
        return new Filter(
                district == null || district.isBlank() ? null : district,
                named(ContractCategory.values(), category), named(PremisesUse.values(), use));
    }

    int pageOrFirst() {
        return page == null || page < 1 ? 1 : page;
    }

    static Map<String, String> parts(Filter filter) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("district", filter.district() == null ? "" : filter.district());
        parts.put("category", filter.category() == null ? "" : filter.category().name());
        parts.put("use", filter.use() == null ? "" : filter.use().name());
        return parts;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}
