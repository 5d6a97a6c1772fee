package ru.rodnik.access;

import java.time.Duration;
import java.time.Instant;

/**
 * A session of somebody's own, as he would know it again.
 *
 * @param mark names it on the page; nobody gets in by it
 * @param browser «Firefox, Windows»
 * @param address from where it was opened
 * @param idle how long nothing was asked for in it
 * @param current the one that asks
 */
public record OwnSession(
        String mark, String browser, String address, Instant signedInAt, Duration idle, boolean current) {}
