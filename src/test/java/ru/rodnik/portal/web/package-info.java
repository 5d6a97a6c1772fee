/** Checks of the pages of the account and of the home page. */
@NullMarked
package ru.rodnik.portal.web;

import org.jspecify.annotations.NullMarked;
