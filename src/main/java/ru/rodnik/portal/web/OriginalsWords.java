package ru.rodnik.portal.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.rodnik.documents.PaperSetting;
import ru.rodnik.portal.AccountContract;
import ru.rodnik.ui.Format;

/** How signed papers reach a subscriber, and where. */
final class OriginalsWords {

    private OriginalsWords() {}

    /**
     * Contracts with the same way together; where all have the same, none is named.
     *
     * @param agreed by contract; the usual way where nothing was
     */
    static String of(List<AccountContract> contracts, Map<Long, PaperSetting> agreed) {
        var byWay = new LinkedHashMap<String, List<String>>();
        contracts.forEach(contract -> byWay
                .computeIfAbsent(
                        agreed.getOrDefault(contract.id(), PaperSetting.USUAL).whereTo(), _ -> new ArrayList<>())
                .add(Format.no(contract.number())));
        return byWay.isEmpty()
                ? ""
                : "Подписанные оригиналы: " + (byWay.size() == 1
                        ? lower(byWay.firstEntry().getKey())
                        : byWay.entrySet().stream()
                                .map(way -> String.join(", ", way.getValue()) + " — " + lower(way.getKey()))
                                .collect(joining("; ")))
                        + ".";
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
