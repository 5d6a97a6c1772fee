/** The Samara demonstration and other invented registries: subscribers who do not exist, with years behind them. */
@NullMarked
@ApplicationModule
package ru.rodnik.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
