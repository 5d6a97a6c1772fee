package ru.rodnik.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.rodnik.registry.Office;
import ru.rodnik.registry.Offices;
import ru.rodnik.registry.Subscribers;
import ru.rodnik.registry.Utility;
import ru.rodnik.shared.SubscriberCode;

/** Where a subscriber brings his papers: the rooms of the districts of his premises (instruction, 5). */
@Component
public class Reception {

    /**
     * Rooms, telephones, and the general number for who has no room.
     *
     * @param districts of the subscriber, the one with most premises first
     * @param offices of these districts that have a room
     */
    public record Place(List<String> districts, List<Office> offices, @Nullable String generalPhone,
            @Nullable String scanEmail) {

        public boolean hasRoom() {
            return !offices.isEmpty();
        }

        public List<String> rooms() {
            return offices.stream().map(Office::room).filter(Objects::nonNull).distinct().toList();
        }

        /** «ул. Луначарского, 56, кабинет № 9»; several are joined. */
        public String where() {
            return offices.stream().map(office -> office.address() + ", кабинет № " + office.room()).distinct()
                    .collect(Collectors.joining("; "));
        }

        /** «334-76-21»; with its district where there are several. */
        public String phones() {
            if (offices.isEmpty()) {
                return generalPhone == null ? "" : generalPhone;
            }
            var numbers = offices.stream().map(Office::phone).distinct().toList();
            return numbers.size() == 1
                    ? numbers.getFirst()
                    : offices.stream().map(office -> office.phone() + " (" + office.district() + ")")
                            .collect(Collectors.joining(", "));
        }
    }

    private final Subscribers subscribers;
    private final Offices offices;
    private final Utility utility;
    private final Clock clock;

    Reception(Subscribers subscribers, Offices offices, Utility utility, Clock clock) {
        this.subscribers = subscribers;
        this.offices = offices;
        this.utility = utility;
        this.clock = clock;
    }

    /** Within the scope of the subscriber. */
    public Place of(SubscriberCode code) {
        var districts = subscribers.districtsOf(code);
        var rooms =
                districts.stream().map(offices::forDistrict).flatMap(Optional::stream).filter(Office::hasRoom).toList();
        var details = utility.on(LocalDate.now(clock));
        return new Place(
                districts, rooms,
                details.map(found -> found.phone()).orElse(null),
                details.map(found -> found.scanEmail()).filter(email -> !email.isEmpty()).orElse(null));
    }
}
