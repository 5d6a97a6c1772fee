package ru.rodnik.documents;

import java.util.List;
import ru.rodnik.shared.Money;

/**
 * The papers of a contract's month, by its setting.
 *
 * @param dueForSupply how much of an advance the supply can use up
 */
record ContractPlan(PaperSetting setting, List<PlannedPaper> papers, Money dueForSupply) {}
