/** Papers as XML of the tax service's formats: pure writers and readers, without a database. */
@NullMarked
package ru.rodnik.documents.xml;

import org.jspecify.annotations.NullMarked;
