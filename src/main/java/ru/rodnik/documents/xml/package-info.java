/** Papers as XML of the tax service's formats: pure writers and readers, without a database. */
@NullMarked
@NamedInterface("xml")
package ru.rodnik.documents.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
