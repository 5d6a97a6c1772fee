package ru.rodnik.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ru.rodnik.shared.Sha256;

/**
 * An application as it was made, in a canonical form: a line a fact, in a fixed order. Its hash stands on the papers,
 * so that no other application can be activated by them (T03, T05).
 */
public record ApplicationContent(Map<String, String> facts) {

    public static final String NUMBER = "number";
    public static final String CODE = "code";
    public static final String MADE_AT = "made_at";
    public static final String SUBSCRIBER = "subscriber";
    public static final String INN = "inn";
    public static final String KPP = "kpp";
    public static final String ADDRESS = "address";
    public static final String CONTRACTS = "contracts";
    public static final String FULL_NAME = "full_name";
    public static final String POSITION = "position";
    public static final String EMAIL = "email";
    public static final String PHONE = "phone";
    public static final String CONSENT = "consent";

    public ApplicationContent {
        facts = new LinkedHashMap<>(facts);
        facts.replaceAll((_, value) -> value.replaceAll("\\s+", " ").strip());
    }

    /** Reads the canonical form back; an erased one has no facts. */
    static ApplicationContent parse(String canonical) {
        var facts = new LinkedHashMap<String, String>();
        canonical.lines().forEach(line -> {
            var colon = line.indexOf(": ");
            if (colon > 0) {
                facts.put(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        return new ApplicationContent(facts);
    }

    String canonical() {
        return facts.entrySet().stream().map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }

    Sha256 hash() {
        return Sha256.ofText(canonical());
    }

    /** Empty where it is not told. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
