/** Accounting forms as printed: счёт, счёт-фактура, акт, акт сверки, each a record of content and the PDF made of it. */
@NullMarked
package ru.rodnik.documents.form;

import org.jspecify.annotations.NullMarked;
