package io.liuke.testing;

class FreshDatabaseTest extends WritesATeam {}
