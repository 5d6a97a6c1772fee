package ru.rodnik.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ru.rodnik.registry.Subscriber;

/** Words that many know of a subscriber and of the person who acts for him: no password is made of them. */
final class OwnWords {

    private OwnWords() {}

    static List<String> of(Subscriber subscriber, String... ofThePerson) {
        var words = new ArrayList<>(List.of(
                subscriber.name(), subscriber.shortName(), subscriber.subscriberCode().toString(),
                subscriber.legalAddress(), subscriber.inn() == null ? "" : subscriber.inn().toString()));
        words.addAll(Arrays.asList(ofThePerson));
        return words;
    }
}
