@NullMarked
package ru.rodnik.documents.xml;

import org.jspecify.annotations.NullMarked;
