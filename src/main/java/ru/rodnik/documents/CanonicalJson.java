package ru.rodnik.documents;

import java.util.function.Function;
import ru.rodnik.shared.BillingPeriod;
import ru.rodnik.shared.CubicMetres;
import ru.rodnik.shared.Money;
import ru.rodnik.shared.Price;
import ru.rodnik.shared.VatRate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The one way a content is written down: properties by name, amounts as text, no spaces; so that its hash is of it. */
final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(values())
            .build();

    private CanonicalJson() {}

    static String write(Object content) {
        return JSON.writeValueAsString(content);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    private static SimpleModule values() {
        var module = new SimpleModule();
        asText(module, Money.class, Money::of);
        asText(module, CubicMetres.class, CubicMetres::of);
        asText(module, Price.class, Price::of, CanonicalJson::priceText);
        asText(module, VatRate.class, VatRate::of);
        asText(module, BillingPeriod.class, BillingPeriod::of);
        return module;
    }

    /** A price as the order writes it, two digits at least: {@code 48.00}, not {@code 48.00000}. */
    private static String priceText(Price price) {
        var plain = price.perCubicMetre().stripTrailingZeros();
        return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
    }

    private static <T> void asText(SimpleModule module, Class<T> type, Function<String, T> parse) {
        asText(module, type, parse, Object::toString);
    }

    private static <T> void asText(SimpleModule module, Class<T> type, Function<String, T> parse,
            Function<T, String> write) {
        module.addSerializer(type, new AsText<>(type, write));
        module.addDeserializer(type, new FromText<>(type, parse));
    }

    private static final class AsText<T> extends StdSerializer<T> {
        private final transient Function<T, String> write;

        AsText(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(write.apply(value));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return parse.apply(parser.getString());
        }
    }
}
