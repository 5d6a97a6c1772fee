/** Accounting forms as printed: счёт, счёт-фактура, акт, акт сверки, a record of content and its PDF each. */
@NullMarked
@NamedInterface("form")
package ru.rodnik.documents.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
