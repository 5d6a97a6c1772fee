package ru.rodnik.portal.web;

import java.util.List;
import ru.rodnik.ui.Fact;

/** Who the subscriber is, what he has signed, and who is signed in. */
public record ProfilePage(
        String name, List<Fact> requisites, List<Fact> person, String phone, List<Contract> contracts) {

    public record Contract(String id, String title, List<Fact> facts, List<Place> places) {}

    public record Place(String address, String name, String district, String services, String meters) {}
}
