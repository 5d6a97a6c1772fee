package ru.rodnik.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** How a console command is called; read from the class files before anything starts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ConsoleCommand {

    /** The word after {@code java -jar rodnik.jar}. */
    String name();

    /** What follows it: {@code DIR}. */
    String usage() default "";

    /** One sentence of what it does, in Russian. */
    String purpose();

    /** How many arguments it needs. */
    int arguments() default 0;

    /** How many it takes at most; as many as it needs where not said. */
    int argumentsMax() default -1;

    /**
     * Whether it stands beside the program: nothing is started for it, no database is made under {@code rodnik.home},
     * and its constructor takes nothing.
     */
    boolean alone() default false;

    /** Options without a value, without dashes: {@code rehearse}. */
    String[] flags() default {};

    /** Options with a value: {@code out}. */
    String[] options() default {};
}
