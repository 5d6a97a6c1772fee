/** Controllers, page records and templates of the home page and of the subscriber's account. */
@NullMarked
package ru.rodnik.portal.web;

import org.jspecify.annotations.NullMarked;
