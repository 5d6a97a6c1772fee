package ru.rodnik.demo;

/**
 * What happens to an invented meter, and when.
 *
 * @param monthsAgo counted back from the last month
 */
record Fate(Habit habit, int monthsAgo) {

    static final Fate ORDINARY = new Fate(Habit.REGULAR, 0);

    /** As the demonstration has it: replaced and forgotten four months ago, everything else three. */
    static Fate of(Habit habit) {
        return new Fate(habit, habit == Habit.REPLACED || habit == Habit.FORGETFUL ? 4 : 3);
    }
}
