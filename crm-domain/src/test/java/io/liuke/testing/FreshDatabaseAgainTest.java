package io.liuke.testing;

class FreshDatabaseAgainTest extends WritesATeam {}
