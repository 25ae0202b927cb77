package archfixture;

public class ColumnId {}
