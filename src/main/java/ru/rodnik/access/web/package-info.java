/** Sign-in, registration, the state of an application, the activation desk, and the filters before every page. */
@NullMarked
package ru.rodnik.access.web;

import org.jspecify.annotations.NullMarked;
