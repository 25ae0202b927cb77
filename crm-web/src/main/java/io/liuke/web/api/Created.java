package io.liuke.web.api;

/** What was made, by id. */
record Created(long id) {}
