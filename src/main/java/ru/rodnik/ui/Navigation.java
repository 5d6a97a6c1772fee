package ru.rodnik.ui;

import java.util.Comparator;
import java.util.List;

/** The rail at the left: groups of sections. Only pages that exist are in it. */
public record Navigation(List<List<Item>> groups) {

    /** One section; {@code waiting} is how many things wait there, 0 shows nothing. */
    public record Item(String label, String href, long waiting, boolean current) {

        public static Item of(String label, String href) {
            return new Item(label, href, 0, false);
        }

        public static Item of(String label, String href, long waiting) {
            return new Item(label, href, waiting, false);
        }

        private boolean holds(String path) {
            return path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/");
        }

        private Item currentIf(boolean current) {
            return new Item(label, href, waiting, current);
        }
    }

    public Navigation {
        groups = groups.stream().map(List::copyOf).filter(group -> !group.isEmpty()).toList();
    }

    public static Navigation of(Item... items) {
        return new Navigation(List.of(List.of(items)));
    }

    /** The same rail with one section marked as the place where one is: the one whose address is nearest. */
    public Navigation at(String path) {
        if (groups.stream().flatMap(List::stream).anyMatch(Item::current)) {
            return this;
        }
        var nearest = groups.stream()
                .flatMap(List::stream)
                .filter(item -> item.holds(path))
                .max(Comparator.comparingInt(item -> item.href().length()));
        return new Navigation(groups.stream()
                .map(group -> group.stream()
                        .map(item -> item.currentIf(nearest.filter(item::equals).isPresent()))
                        .toList())
                .toList());
    }
}
