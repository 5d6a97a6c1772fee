package ru.rodnik.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the utility may set about access, {@code rodnik.access.*}.
 *
 * @param draftDays after which an application that nobody activated is erased (T09)
 * @param originalsDays within which the originals must follow a scan (T06)
 * @param onePersonDesk whether one employee may receive and activate; the journal says so each time (T07)
 * @param draftsPerCode how many applications of one subscriber may wait at once (T08)
 * @param draftsInAll how many applications may wait at once
 * @param checksPerAddress uses of «Проверить» an hour from one address (T01), and so on for the others
 * @param checksReserve an hour for devices that have not asked yet, when the budget of their network is spent
 * @param registrationsPerNetwork an hour, and {@code registrationsInAll} of everybody
 * @param failuresPerNetwork refused sign-ins in ten minutes before a network has to wait (T12)
 * @param failuresAlarm refused sign-ins a minute of everybody that the journal reports
 */
@ConfigurationProperties("rodnik.access")
public record AccessSettings(
        @DefaultValue("30") int draftDays,
        @DefaultValue("14") int originalsDays,
        @DefaultValue("false") boolean onePersonDesk,
        @DefaultValue("20") int draftsPerCode,
        @DefaultValue("5000") int draftsInAll,
        @DefaultValue("60") int checksPerAddress,
        @DefaultValue("200") int checksPerNetwork,
        @DefaultValue("20") int checksPerDevice,
        @DefaultValue("3000") int checksInAll,
        @DefaultValue("60") int checksReserve,
        @DefaultValue("30") int registrationsPerNetwork,
        @DefaultValue("600") int registrationsInAll,
        @DefaultValue("300") int failuresPerNetwork,
        @DefaultValue("120") int failuresAlarm) {}
